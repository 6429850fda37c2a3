package dev.vestibule.architecture.planted.r22.application.pipeline;

import dev.vestibule.architecture.planted.r22.domain.identity.VerifiedIdentity;

final class Offender {
    VerifiedIdentity wish(String subject) {
        return new VerifiedIdentity(subject);
    }
}
