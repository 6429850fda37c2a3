package dev.vestibule.adapters.persistence.flow;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a provider said, as it is sealed into a pending decision. `version` names this layout;
/// `renewal` is the refresh token, where there is one, and `farewell` the id_token.
@Serdeable
record ProofDocument(
        int version,
        UUID provider,
        String issuer,
        String subject,
        Email email,
        @Nullable String name,
        @Nullable String idpSession,
        List<String> methods,
        @Nullable String contextClass,
        @Nullable Instant authenticatedAt,
        @Nullable Instant notOnOrAfter,
        @Nullable String renewal,
        @Nullable String farewell) {
    static final int VERSION = 1;

    /// How the provider stands to the address, and the address, if there is one.
    @Serdeable
    record Email(Kind kind, @Nullable String address) {}

    /// The cases of `EmailAssertion`; the names are kept in the database.
    enum Kind {
        VERIFIED,
        UNSTATED,
        DENIED,
        ABSENT
    }
}
