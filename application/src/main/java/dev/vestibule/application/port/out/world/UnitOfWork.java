package dev.vestibule.application.port.out.world;

import dev.vestibule.application.port.out.store.Stores;
import java.util.function.Function;

/// Runs work as one transaction. Where the database cannot be reached in time, both methods throw
/// `RejectedExecutionException`.
public interface UnitOfWork {
    /// All of the work's effects, or none. A conflict with another transaction runs the whole work once
    /// more; a second one is thrown as `ConcurrentModificationException`, which tells the caller to try again.
    <R> R execute(Function<Stores, R> work);

    /// Reads what is committed, each question as of one moment. Changes nothing and commits nothing; refuses to write.
    <R> R read(Function<Stores, R> work);
}
