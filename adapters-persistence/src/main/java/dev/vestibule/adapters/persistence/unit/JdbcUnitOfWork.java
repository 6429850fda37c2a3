package dev.vestibule.adapters.persistence.unit;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs work as one PostgreSQL transaction, read committed: every statement sees what was committed before it began,
/// and what must not change in between is locked.
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {
    /// As long as the pool waits for a connection.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final TransactionOperations<Connection> transactions;
    private final Stores stores;
    private final Turns turns = new Turns(LONGEST_WAIT);

    JdbcUnitOfWork(TransactionOperations<Connection> transactions, Adapters adapters) {
        this.transactions = transactions;
        this.stores = new JdbcStores(adapters);
    }

    /// A second conflict is thrown as `ConcurrentModificationException`, the platform's own name for it, so that
    /// callers need not know this module.
    @Override
    public <R> R execute(Function<Stores, R> work) {
        return twiceAtMost(work);
    }

    private <R> R twiceAtMost(Function<Stores, R> work) {
        refuseToNest();
        try {
            return once(work);
        } catch (DataAccessException failure) {
            return onceMore(work, failure);
        }
    }

    @Override
    public <R> R executeInTurn(Locks.Key first, Function<Stores, R> work) {
        return turns.take(first, () -> twiceAtMost(work));
    }

    private <R> R onceMore(Function<Stores, R> work, DataAccessException first) {
        if (!Conflict.caused(first)) {
            throw first;
        }
        try {
            return once(work);
        } catch (DataAccessException second) {
            throw Conflict.caused(second) ? lost(second) : second;
        }
    }

    private static ConcurrentModificationException lost(DataAccessException conflict) {
        return new ConcurrentModificationException("another transaction was faster, twice", conflict);
    }

    private <R> R once(Function<Stores, R> work) {
        return whileReachable(() -> transactions.executeWrite(_ -> work.apply(stores)));
    }

    /// No connection was free in time, a lock was not to be had, or the database is not there.
    private static <R> R whileReachable(Supplier<R> work) {
        try {
            return work.get();
        } catch (DataAccessException
                | ConnectionException
                | CannotGetJdbcConnectionException
                | TransactionException failure) {
            throw Outage.caused(failure)
                    ? new RejectedExecutionException("the database cannot be reached now", failure)
                    : failure;
        }
    }

    /// The driver begins the transaction as `READ ONLY`, so PostgreSQL itself refuses writes; and it is rolled back,
    /// because there is nothing to commit.
    @Override
    public <R> R read(Function<Stores, R> work) {
        refuseToNest();
        return whileReachable(() -> transactions.execute(TransactionDefinition.READ_ONLY, status -> {
            status.setRollbackOnly();
            return work.apply(stores);
        }));
    }

    private void refuseToNest() {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a unit of work is open already");
        }
    }
}
