package dev.vestibule.domain.provider;

import java.time.Duration;

/// How long ago a person may have shown who they are (`max_age`, OpenID Connect Core 1.0 §3.1.2.1).
public sealed interface Freshness {
    record AnyAge() implements Freshness {}

    /// In whole seconds; zero asks for it each time.
    record Within(Duration age) implements Freshness {
        public Within {
            if (age.isNegative()) {
                throw new IllegalArgumentException("an age is not negative");
            }
        }
    }
}
