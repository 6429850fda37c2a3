package dev.vestibule.architecture.planted.r14.application.session;

import dev.vestibule.architecture.planted.r14.application.port.in.session.SignIn;

record OffenderHandler(SignIn signIn) {
    String handle(String text) {
        return signIn.handle(text);
    }
}
