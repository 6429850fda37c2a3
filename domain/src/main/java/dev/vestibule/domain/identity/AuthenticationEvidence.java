package dev.vestibule.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How the identity provider says it recognised the person: its session id, methods (`amr`), class
/// (`acr`) and time (OpenID Connect Core 1.0 §2), and until when that holds.
public record AuthenticationEvidence(
        Optional<String> idpSession,
        Set<String> methods,
        Optional<String> contextClass,
        Optional<Instant> authenticatedAt,
        Optional<Instant> notOnOrAfter) {
    public static final AuthenticationEvidence NONE = new AuthenticationEvidence(
            Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuthenticationEvidence {
        methods = Set.copyOf(methods);
    }
}
