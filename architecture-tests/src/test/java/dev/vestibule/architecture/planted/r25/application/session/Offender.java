package dev.vestibule.architecture.planted.r25.application.session;

import java.util.UUID;

final class Offender {
    UUID next() {
        return UUID.randomUUID();
    }
}
