package dev.vestibule.architecture.planted.r25.bootstrap.ids;

import java.util.UUID;

final class Bystander {
    UUID next() {
        return UUID.randomUUID();
    }
}
