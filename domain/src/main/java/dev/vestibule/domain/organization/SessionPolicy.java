package dev.vestibule.domain.organization;

import java.time.Duration;

/// How long sign-ins last: `ssoFreshness` for an SSO assurance, `idle` and `absolute` for a session.
public record SessionPolicy(Duration ssoFreshness, Duration idle, Duration absolute) {
    public SessionPolicy {
        requirePositive(ssoFreshness);
        requirePositive(idle);
        requirePositive(absolute);
    }

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a session policy lasts longer than nothing");
        }
    }

    /// The stricter of both, value by value.
    public SessionPolicy within(SessionPolicy ceiling) {
        return new SessionPolicy(
                shorter(ssoFreshness, ceiling.ssoFreshness),
                shorter(idle, ceiling.idle),
                shorter(absolute, ceiling.absolute));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
