package dev.vestibule.domain.session;

import dev.vestibule.domain.identity.Subject;
import java.time.Instant;
import java.util.Optional;

/// What an identity provider said of a session that ended there (OpenID Connect Back-Channel Logout 1.0 §2.4): whose it
/// was, or which, or both. `jti` is good once, and could be presented again until `expires`.
public record LogoutNotice(Optional<Subject> subject, Optional<String> idpSession, String jti, Instant expires) {
    public LogoutNotice {
        if (subject.isEmpty() && idpSession.isEmpty()) {
            throw new IllegalArgumentException("a notice is about a person or a session");
        }
    }
}
