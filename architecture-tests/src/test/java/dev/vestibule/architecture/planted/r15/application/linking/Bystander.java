package dev.vestibule.architecture.planted.r15.application.linking;

import dev.vestibule.architecture.planted.r15.application.port.out.store.Stores;
import dev.vestibule.architecture.planted.r15.application.port.out.world.IdSource;

record Bystander(IdSource ids) {
    String link(Stores stores) {
        return ids.toString() + stores;
    }
}
