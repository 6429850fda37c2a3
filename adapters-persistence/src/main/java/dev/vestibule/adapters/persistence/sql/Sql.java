package dev.vestibule.adapters.persistence.sql;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs one prepared statement on the connection of the open unit of work; outside of one it refuses.
/// Parameters are text, numbers, ids, instants, arrays of text, or null.
@Singleton
public final class Sql {
    private final TransactionOperations<Connection> transactions;

    Sql(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// Turns the row at the cursor into a value.
    @FunctionalInterface
    public interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /// The only row, or nothing.
    public <T> Optional<T> find(String text, Reading<T> reading, @Nullable Object... parameters) {
        return list(text, reading, parameters).stream().findFirst();
    }

    /// All rows, in the order of the statement.
    public <T> List<T> list(String text, Reading<T> reading, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepared(text, parameters);
                ResultSet rows = statement.executeQuery()) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(reading.from(rows));
            }
            return values;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Answers how many rows were touched.
    public int run(String text, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepared(text, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Runs the task once the open unit of work is committed, and never if it is not.
    public void afterCommit(Runnable task) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no unit of work is open"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        task.run();
                    }
                });
    }

    /// A time as it was stored; every column that is read with this is `not null`.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private PreparedStatement prepared(String text, @Nullable Object... parameters) throws SQLException {
        if (transactions.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("no unit of work is open");
        }
        PreparedStatement statement = transactions.getConnection().prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, value);
        }
    }

    /// Another transaction changed what this one rests on: like a serialization failure, it may be tried once more.
    public static DataAccessException overtaken(String why) {
        return new DataAccessException(why, new SQLException(why, "40001"));
    }

    private static DataAccessException failed(SQLException cause) {
        return new DataAccessException("SQL state " + cause.getSQLState(), cause);
    }
}
