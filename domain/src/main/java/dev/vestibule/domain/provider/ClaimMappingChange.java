package dev.vestibule.domain.provider;

import java.util.Optional;

/// The claims of a mapping that somebody wants to read from elsewhere; the rest stays as it is when the change is made.
public record ClaimMappingChange(
        Optional<String> subject, Optional<String> email, Optional<String> emailVerified, Optional<String> name) {
    public ClaimMapping appliedTo(ClaimMapping current) {
        return new ClaimMapping(
                subject.orElse(current.subject()),
                email.orElse(current.email()),
                emailVerified.orElse(current.emailVerified()),
                name.orElse(current.name()));
    }
}
