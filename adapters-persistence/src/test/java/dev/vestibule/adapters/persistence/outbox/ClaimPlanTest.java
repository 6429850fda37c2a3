package dev.vestibule.adapters.persistence.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each step of a relay asks an index for a few rows, however many wait: most of them here in one lane that backs off.
/// The same statements are measured with ten million by `OutboxBench`.
class ClaimPlanTest {
    private static final int WAITING = 50_000;

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        Backlog.fill(database, WAITING);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Backlog.Step> steps() {
        return Backlog.STEPS;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_reads_few_rows_by_an_index(Backlog.Step step) {
        Plan plan = Plan.of(database, step);

        assertEquals(List.of(), plan.scansOf("outbox"), plan::toString);
        assertEquals(List.of(), plan.scansOf("outbox_arrivals"), plan::toString);
        assertTrue(plan.mostRowsTouched() <= 1_000, plan::toString);
    }
}
