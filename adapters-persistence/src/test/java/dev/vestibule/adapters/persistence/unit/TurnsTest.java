package dev.vestibule.adapters.persistence.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(Duration.ofSeconds(10));

    @Test
    void those_who_want_the_same_go_one_after_another() throws InterruptedException, ExecutionException {
        var inside = new AtomicInteger();
        List<Future<Integer>> crowd = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 200; person++) {
                crowd.add(threads.submit(() -> turns.take("door", () -> {
                    int together = inside.incrementAndGet();
                    LockSupport.parkNanos(100_000);
                    inside.decrementAndGet();
                    return together;
                })));
            }
        }
        for (Future<Integer> person : crowd) {
            assertEquals(1, person.get());
        }
        assertTrue(turns.areOver());
    }

    @Test
    void another_door_is_free_meanwhile() throws InterruptedException, ExecutionException {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(() -> turns.take("door", () -> passes(entered, leave)));
            entered.await();

            assertEquals("through", turns.take("other door", () -> "through"));
            leave.countDown();
            assertTrue(first.get());
        }
    }

    @Test
    void whoever_waits_too_long_is_turned_away_and_disturbs_nobody() throws InterruptedException, ExecutionException {
        var impatient = new Turns(Duration.ofMillis(20));
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = threads.submit(() -> impatient.take("door", () -> passes(entered, leave)));
            entered.await();

            assertThrows(RejectedExecutionException.class, () -> impatient.take("door", () -> "through"));
            leave.countDown();
            assertTrue(first.get());
        }
        assertTrue(impatient.areOver());
    }

    @Test
    void a_failure_ends_a_turn() {
        assertThrows(
                IllegalStateException.class,
                () -> turns.take("door", () -> {
                    throw new IllegalStateException("planted");
                }));

        assertTrue(turns.areOver());
        assertEquals("through", turns.take("door", () -> "through"));
    }

    private static boolean passes(CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        try {
            leave.await();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
