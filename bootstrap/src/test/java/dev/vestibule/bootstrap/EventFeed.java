package dev.vestibule.bootstrap;

import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Appends facts to the outbox, each in a transaction of its own and each at its time, whether or not those before it
/// are through: a stall makes everything late that was due meanwhile, and is seen. A time counts from when the fact was
/// due, so it includes the commit.
final class EventFeed {
    /// An organization with one of its providers.
    record Source(OrganizationId organization, ProviderId provider) {}

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final UnitOfWork unitOfWork;
    private final IdSource ids;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> took = new ConcurrentHashMap<>();

    EventFeed(UnitOfWork unitOfWork, IdSource ids) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
    }

    /// The sources take turns. Answers the times of all facts, by which all of them have arrived.
    Latencies run(List<Source> sources, int aSecond, Duration length) {
        due.clear();
        took.clear();
        int facts = Math.toIntExact(aSecond * length.toSeconds());
        long interval = Duration.ofSeconds(1).dividedBy(aSecond).toNanos();
        long begun = System.nanoTime();
        try (ExecutorService commits = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int fact = 0; fact < facts; fact++) {
                long at = begun + fact * interval;
                waitUntil(at);
                Source source = sources.get(fact % sources.size());
                commits.execute(() -> append(source, at));
            }
        }
        Waiting.until(LONGEST_WAIT, () -> took.size() == facts);
        return Latencies.of(took.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void append(Source source, long at) {
        SignalId id = ids.next(SignalId::new);
        due.put(id.toString(), at);
        var signedIn = new Signal.SignedInBySso(
                source.organization(), source.provider(), ids.next(UserId::new), ids.next(IdentityId::new));
        unitOfWork.execute(stores -> {
            stores.outbox().append(id, signedIn, Instant.now());
            return id;
        });
    }

    /// Only the first arrival counts; what was not fed is somebody else's.
    void heard(String messageId) {
        long now = System.nanoTime();
        Long since = due.get(messageId);
        if (since != null) {
            took.putIfAbsent(messageId, now - since);
        }
    }
}
