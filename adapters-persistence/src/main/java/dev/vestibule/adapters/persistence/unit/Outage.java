package dev.vestibule.adapters.persistence.unit;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells that the database is not there, or does not answer in time, from failures of what it was asked.
final class Outage {
    /// Too many connections, lock not to be had in time, statement or idle transaction cut off, server shutting down
    /// or starting (PostgreSQL, Appendix A).
    private static final Set<String> STATES = Set.of("53300", "55P03", "57014", "25P03", "57P01", "57P02", "57P03");

    /// Class 08, connection exception.
    private static final String CONNECTION = "08";

    private Outage() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::is);
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case ConnectionException _, CannotGetJdbcConnectionException _, TransactionException _ -> true;
            case SQLException sql when sql.getSQLState() != null -> isState(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isState(String state) {
        return state.startsWith(CONNECTION) || STATES.contains(state);
    }
}
