package dev.vestibule.adapters.persistence.unit;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells failures that another transaction caused, and that a second attempt may not meet, from all others.
final class Conflict {
    /// Serialization failure, deadlock, unique violation, and foreign key violation: what a row refers to was removed
    /// meanwhile (PostgreSQL, Appendix A).
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505", "23503");

    private Conflict() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && STATES.contains(sql.getSQLState()));
    }
}
