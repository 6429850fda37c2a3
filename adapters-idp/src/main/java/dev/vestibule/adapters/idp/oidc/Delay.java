package dev.vestibule.adapters.idp.oidc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Runs work after a while, on a thread of its own.
@FunctionalInterface
interface Delay {
    Delay REAL = pause -> CompletableFuture.delayedExecutor(
            pause.toMillis(), TimeUnit.MILLISECONDS, work -> Thread.ofVirtual().start(work));

    Executor of(Duration pause);
}
