package dev.vestibule.adapters.persistence.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.contract.UnitOfWorkContract;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcUnitOfWorkContractTest extends UnitOfWorkContract {
    private static final OrganizationRef SOMEBODY_ELSES = new OrganizationRef.BySlug(new OrganizationSlug("elsewhere"));

    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }

    @Test
    void a_crowd_at_one_door_leaves_connections_for_everybody_else() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 100; person++) {
                threads.execute(() -> unitOfWork().executeInTurn(new Locks.Key.OfUser(Cast.ALICE.id()), stores -> {
                    stores.locks().acquire(List.of(new Locks.Key.OfUser(Cast.ALICE.id())));
                    inside.countDown();
                    return passes(leave);
                }));
            }
            inside.await();

            Optional<Organization> found = assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> unitOfWork().execute(stores -> stores.organizations().find(SOMEBODY_ELSES)));
            assertEquals(Optional.empty(), found);
            leave.countDown();
        }
    }

    private static boolean passes(CountDownLatch leave) {
        try {
            return leave.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
