package dev.vestibule.architecture.planted.r22.adapters.idp.oidc;

import dev.vestibule.architecture.planted.r22.domain.identity.VerifiedIdentity;

final class Bystander {
    VerifiedIdentity check(String subject) {
        return new VerifiedIdentity(subject);
    }
}
