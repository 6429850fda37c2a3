package dev.vestibule.architecture.planted.r26_statics.adapters.web;

import java.util.concurrent.atomic.AtomicInteger;

final class Offender {
    static final AtomicInteger COUNT = new AtomicInteger();
}
