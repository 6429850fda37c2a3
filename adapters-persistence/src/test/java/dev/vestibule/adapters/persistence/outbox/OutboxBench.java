package dev.vestibule.adapters.persistence.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Measures each step of a relay over ten million waiting rows, nine tenths of them in one lane that backs off. It is
/// run by
/// `measure/outbox-claim` and by nothing else.
class OutboxBench {
    private static final int WAITING = 10_000_000;
    private static final int RUNS = 500;
    private static final long PROMISED_MICROS = 20_000;

    @Test
    void a_claim_is_a_few_probes_of_an_index_with_ten_million_waiting_rows() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            Backlog.fill(database, WAITING);
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                for (Backlog.Step step : Backlog.STEPS) {
                    measure(connection, step);
                }
            }
        }
    }

    private static void measure(Connection connection, Backlog.Step step) throws SQLException {
        Plan plan = Plan.of(connection, step);
        long[] micros = times(connection, step);
        IO.println("%-22s p50 %6d us   p99 %6d us".formatted(step.name(), micros[RUNS / 2], micros[RUNS * 99 / 100]));
        IO.println(plan);

        assertEquals(List.of(), plan.scansOf("outbox"), plan::toString);
        assertTrue(micros[RUNS * 99 / 100] <= PROMISED_MICROS, step::name);
    }

    /// Sorted. What each run changed is undone, so that the next one finds the same.
    private static long[] times(Connection connection, Backlog.Step step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            return LongStream.generate(() -> time(connection, statement, step))
                    .limit(RUNS)
                    .sorted()
                    .toArray();
        }
    }

    private static long time(Connection connection, PreparedStatement statement, Backlog.Step step) {
        try {
            for (int index : IntStream.range(0, step.parameters().size()).toArray()) {
                statement.setObject(index + 1, step.parameters().get(index));
            }
            long began = System.nanoTime();
            statement.execute();
            long took = (System.nanoTime() - began) / 1_000;
            connection.rollback();
            return took;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
