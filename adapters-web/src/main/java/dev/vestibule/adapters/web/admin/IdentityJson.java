package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.identity.Identity;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A link between a person at a provider and an account, as answered.
@Serdeable
record IdentityJson(
        String id,
        String providerId,
        String issuer,
        String subject,
        String userId,
        @Nullable String email,
        @Nullable String name,
        String proof,
        String linkedAt,
        String lastVerified,
        String lastSynced) {
    static IdentityJson of(Identity identity) {
        return new IdentityJson(
                identity.id().toString(),
                identity.provider().toString(),
                identity.issuer().value(),
                identity.subject().value(),
                identity.user().toString(),
                Wire.text(identity.email()),
                Wire.text(identity.name()),
                Wire.lower(identity.proof()),
                identity.linkedAt().toString(),
                identity.lastVerified().toString(),
                identity.lastSynced().toString());
    }
}
