package dev.vestibule.application.port.out.world;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import java.util.function.Function;

/// Runs work as one transaction. Where the database cannot be reached in time, all methods throw
/// `RejectedExecutionException`.
public interface UnitOfWork {
    /// All of the work's effects, or none. A conflict with another transaction runs the whole work once
    /// more; a second one is thrown as `ConcurrentModificationException`, which tells the caller to try again.
    <R> R execute(Function<Stores, R> work);

    /// The same for work that begins by acquiring this lock. Of many at once on one node, each waits for its turn
    /// before it takes anything of the database, so that a crowd at one door leaves the others free.
    <R> R executeInTurn(Locks.Key first, Function<Stores, R> work);

    /// Reads what is committed, each question as of one moment. Changes nothing and commits nothing; refuses to write.
    <R> R read(Function<Stores, R> work);
}
