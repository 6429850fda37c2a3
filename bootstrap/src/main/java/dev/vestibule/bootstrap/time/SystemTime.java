package dev.vestibule.bootstrap.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The machine's time in microseconds: what PostgreSQL keeps, so that a stored instant reads back equal.
public final class SystemTime implements InstantSource {
    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
