package dev.vestibule.architecture.planted.r24.bootstrap.time;

import java.time.Instant;

final class Bystander {
    Instant now() {
        return Instant.now();
    }
}
