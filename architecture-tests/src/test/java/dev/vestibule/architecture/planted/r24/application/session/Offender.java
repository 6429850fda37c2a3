package dev.vestibule.architecture.planted.r24.application.session;

import java.time.Instant;

final class Offender {
    Instant now() {
        return Instant.now();
    }
}
