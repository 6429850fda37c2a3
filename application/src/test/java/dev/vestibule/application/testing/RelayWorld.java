package dev.vestibule.application.testing;

import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What the database knows besides rows: the time, by a clock of its own, which leases it has given, which relays are
/// connected, and which rows are what only another release can read.
final class RelayWorld {
    private final TestClock clock = new TestClock();
    private final AtomicLong tokens = new AtomicLong();
    private final Set<RelayName> connected = ConcurrentHashMap.newKeySet();
    private final Set<SignalId> garbled = ConcurrentHashMap.newKeySet();

    TestClock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    long nextToken() {
        return tokens.incrementAndGet();
    }

    Set<RelayName> connected() {
        return connected;
    }

    Set<SignalId> garbled() {
        return garbled;
    }
}
