package dev.vestibule.adapters.persistence.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Rings on this node when a unit of work that appended signals is committed. However often it rang, one who comes to
/// listen is woken once.
@Singleton
public final class Bell {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /// Comes back when it rings, when it rang since somebody last listened, or when the time is over. Answers whether
    /// it
    /// rang.
    public boolean rangWithin(Duration longest) throws InterruptedException {
        boolean rang = rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return rang;
    }
}
