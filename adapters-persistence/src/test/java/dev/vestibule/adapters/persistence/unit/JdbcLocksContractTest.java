package dev.vestibule.adapters.persistence.unit;

import static dev.vestibule.application.testing.Cast.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.LocksContract;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLocksContractTest extends LocksContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final List<Locks.Key> ENTRY = List.of(new Locks.Key.OfEntry(ACME.id()));
    private static final List<Locks.Key> CHANGE = List.of(new Locks.Key.OfOrganization(ACME.id()));

    @Test
    void many_enter_at_once() {
        var together = new CyclicBarrier(5);

        List<Integer> places = race(
                5,
                () -> write(stores -> {
                    stores.locks().acquire(ENTRY);
                    return meet(together);
                }));

        assertEquals(List.of(0, 1, 2, 3, 4), places.stream().sorted().toList());
    }

    @Test
    void whoever_changes_the_organization_waits_for_those_who_enter() throws Exception {
        var entered = new CountDownLatch(1);
        var left = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var change = threads.submit(() -> {
                entered.await();
                return write(stores -> {
                    stores.locks().acquire(CHANGE);
                    return left.get();
                });
            });
            given(stores -> {
                stores.locks().acquire(ENTRY);
                entered.countDown();
                assertThrows(TimeoutException.class, () -> change.get(300, TimeUnit.MILLISECONDS));
                left.set(true);
            });

            assertTrue(change.get(10, TimeUnit.SECONDS), "the change did not wait");
        }
    }

    private static int meet(CyclicBarrier together) {
        try {
            return together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
