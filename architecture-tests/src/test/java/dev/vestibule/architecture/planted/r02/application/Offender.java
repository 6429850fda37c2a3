package dev.vestibule.architecture.planted.r02.application;

import org.slf4j.Logger;

final class Offender {
    String describe(Logger logger) {
        return logger.getName();
    }
}
