package dev.vestibule.architecture.planted.r15.application.linking;

import dev.vestibule.architecture.planted.r15.application.port.out.store.Stores;
import dev.vestibule.architecture.planted.r15.application.port.out.world.Mailer;

record Offender(Mailer mailer) {
    String link(Stores stores) {
        return mailer.toString() + stores;
    }
}
