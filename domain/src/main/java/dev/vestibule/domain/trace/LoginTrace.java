package dev.vestibule.domain.trace;

import java.time.Duration;
import java.time.Instant;

/// An attempt, written down.
public record LoginTrace(LoginTraceId id, Attempt attempt, Instant at) {
    public static final Duration KEPT = Duration.ofDays(14);

    /// How many the newest traces of one provider are that went alike: that came to the same outcome or, where refused,
    /// for the same reason. Whoever makes many of one kind pushes out that kind only.
    public static final int MOST_ALIKE = 2_000;
}
