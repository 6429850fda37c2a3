package dev.vestibule.adapters.idp.outbound;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks names up on threads of their own. The system's lookup cannot be interrupted and holds its carrier, so a name
/// server that never answers would otherwise stop every virtual thread. A name is looked up once at a time.
final class NameLookups implements NameService, AutoCloseable {
    private final NameService names;
    private final Duration deadline;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();

    NameLookups(NameService names, Duration deadline) {
        this.names = names;
        this.deadline = deadline;
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return await(running.computeIfAbsent(host, this::start), host);
    }

    /// However it ends, by an error too, the future hears of it: one that never ends would be everybody's answer for
    /// the host from then on.
    private CompletableFuture<List<InetAddress>> start(String host) {
        return CompletableFuture.supplyAsync(() -> lookedUp(host), threads);
    }

    private List<InetAddress> lookedUp(String host) {
        try {
            return names.addressesOf(host);
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException(unknown);
        } finally {
            running.remove(host);
        }
    }

    private List<InetAddress> await(CompletableFuture<List<InetAddress>> lookup, String host)
            throws UnknownHostException {
        try {
            return lookup.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            throw new UnknownHostException(host);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
