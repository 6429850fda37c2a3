package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.identity.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/// What all contracts of stores begin with: the people, organizations and providers of the cast are there, and nothing
/// else. An implementation answers a world without a row at the start of each test.
public abstract class StoreContract {
    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    protected static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    protected abstract UnitOfWork unitOfWork();

    @BeforeEach
    void the_cast_is_on_stage() {
        given(stores -> {
            List.of(ALICE, BOB, MALLORY).forEach(stores.users()::add);
            List.of(ACME, GLOBEX).forEach(stores.organizations()::add);
            List.of(OKTA, ENTRA).forEach(stores.providers()::add);
        });
    }

    /// Runs the work in a unit of its own, and commits it.
    protected final void given(Consumer<Stores> work) {
        write(stores -> {
            work.accept(stores);
            return stores;
        });
    }

    protected final <R> R write(Function<Stores, R> work) {
        return unitOfWork().execute(work);
    }

    protected final <R> R read(Function<Stores, R> work) {
        return unitOfWork().read(work);
    }

    /// The locks that a change to the link takes.
    protected static List<Locks.Key> locksOf(Identity identity) {
        return List.of(
                new Locks.Key.OfUser(identity.user()),
                new Locks.Key.OfSubject(identity.provider(), identity.issuer(), identity.subject()));
    }

    /// Runs the task as often, and as much at once, as the machine can; answers all results, in no order.
    protected static <R> List<R> race(int times, Callable<R> task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, task)).stream()
                    .map(StoreContract::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <R> R result(Future<R> finished) {
        try {
            return finished.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
