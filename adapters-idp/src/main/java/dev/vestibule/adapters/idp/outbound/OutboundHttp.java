package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The only way to other people's servers. A call ends within its deadline whatever the other side does: it runs on a
/// thread of its own, and when the time is up the connection is cut and nobody waits for the thread.
@Singleton
@Bean(preDestroy = "close")
public final class OutboundHttp implements AutoCloseable {
    /// How long a failing provider is left alone.
    static final Duration BREAKER_PAUSE = Duration.ofSeconds(2);

    /// More providers than one node sees at once; a lane costs little and may be made anew at any time.
    private static final int LANES = 10_000;

    private final OutboundSettings settings;
    private final Duration breakerPause;
    private final GuardedClients clients;
    private final RecentlyUsed<ProviderId, ProviderLane> lanes = new RecentlyUsed<>(LANES);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    public OutboundHttp(OutboundSettings settings) {
        this(settings, NameService.SYSTEM, BREAKER_PAUSE);
    }

    OutboundHttp(OutboundSettings settings, NameService names, Duration breakerPause) {
        this.settings = settings;
        this.breakerPause = breakerPause;
        this.clients = new GuardedClients(settings, names);
    }

    /// Calls the server in the provider's own lane. Any status passes; what it means is the caller's to say.
    public Checked<HttpAnswer> exchange(ProviderId provider, HttpCall call) {
        return CallTarget.of(call.location()).then(target -> lane(provider).run(() -> withinDeadline(target, call)));
    }

    /// Posts to whoever listens there. There is no lane: an endpoint is called by one at a time, or the caller sees to
    /// it.
    Checked<HttpAnswer> post(HttpCall.PostMessage call) {
        return CallTarget.of(call.location()).then(target -> withinDeadline(target, call));
    }

    /// Whether the address could be called: its form, and what its host resolves to now.
    public Checked<URI> examine(URI location) {
        return CallTarget.of(location)
                .then(target -> clients.resolver(target).examine(target))
                .map(CallTarget::location);
    }

    private ProviderLane lane(ProviderId provider) {
        return lanes.of(provider, _ -> new ProviderLane(settings.patience(), breakerPause));
    }

    private Checked<HttpAnswer> withinDeadline(CallTarget target, HttpCall call) {
        Exchange exchange = new Exchange(clients.of(target), call, settings.responseLimitBytes());
        return within(settings.deadline(), exchange::perform, exchange::abort);
    }

    /// Calls that follow each other and have one end: each of them may be in time, and yet nobody waits for them all.
    public <T> Checked<T> together(Supplier<Checked<T>> calls) {
        return within(settings.deadlineTogether(), calls::get, () -> {});
    }

    private <T> Checked<T> within(Duration time, Callable<Checked<T>> work, Runnable cut) {
        Future<Checked<T>> result = threads.submit(work);
        try {
            return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return ended(result, cut, Refusal.IDP_TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ended(result, cut, Refusal.IDP_BUSY);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("calls end in a result", broken.getCause());
        }
    }

    private static <T> Checked<T> ended(Future<?> result, Runnable cut, Refusal refusal) {
        cut.run();
        result.cancel(true);
        return Checked.refused(refusal, "no whole answer in time");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.close();
    }
}
