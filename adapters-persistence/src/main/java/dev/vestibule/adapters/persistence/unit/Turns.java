package dev.vestibule.adapters.persistence.unit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets those who want the same thing on this node go one after another, and those who want different things at once. A
/// queue exists only while somebody stands in it.
final class Turns {
    private final ConcurrentMap<Object, Queue> queues = new ConcurrentHashMap<>();
    private final Duration longestWait;

    Turns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /// Throws `RejectedExecutionException` when the turn does not come in time.
    <R> R take(Object thing, Supplier<R> work) {
        ReentrantLock turn = join(thing);
        try {
            await(turn);
            return work.get();
        } finally {
            leave(thing, turn);
        }
    }

    private ReentrantLock join(Object thing) {
        return queues.merge(thing, new Queue(new ReentrantLock(true), 1), (queue, _) -> queue.resized(1))
                .turn();
    }

    private void leave(Object thing, ReentrantLock turn) {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
        queues.computeIfPresent(thing, (_, queue) -> queue.size() == 1 ? null : queue.resized(-1));
    }

    private void await(ReentrantLock turn) {
        try {
            if (!turn.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RejectedExecutionException("too many want the same at once");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("stopped while waiting", interrupted);
        }
    }

    boolean areOver() {
        return queues.isEmpty();
    }

    private record Queue(ReentrantLock turn, int size) {
        Queue resized(int by) {
            return new Queue(turn, size + by);
        }
    }
}
