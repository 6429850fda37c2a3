package dev.vestibule.domain.session;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;

/// That an owner has opened the repair of an organization's single sign-on, for one session. By itself it allows
/// nothing: see `Lockout`.
public record SsoRepair(SessionId session, OrganizationId organization, Instant endsAt) {
    public static final Duration LIFE = Duration.ofHours(1);

    public static SsoRepair opened(SessionId session, OrganizationId organization, Instant now) {
        return new SsoRepair(session, organization, now.plus(LIFE));
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }
}
