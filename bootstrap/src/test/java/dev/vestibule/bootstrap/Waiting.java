package dev.vestibule.bootstrap;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits for something that another process does.
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    public static void until(Duration longest, Callable<Boolean> condition) {
        try {
            long pauses = longest.dividedBy(PAUSE);
            while (!condition.call()) {
                if (pauses-- == 0) {
                    throw new AssertionError("not within " + longest);
                }
                pause();
            }
        } catch (RuntimeException cause) {
            throw cause;
        } catch (Exception cause) {
            throw new AssertionError(cause);
        }
    }

    private static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts down");
        }
    }
}
