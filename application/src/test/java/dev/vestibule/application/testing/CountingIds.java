package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Ids in the shape of UUIDv7 that count from one, so that tests can foretell them.
public final class CountingIds implements IdSource {
    private final AtomicLong last = new AtomicLong();

    @Override
    public <T> T next(Function<UUID, T> type) {
        return type.apply(id(last.incrementAndGet()));
    }

    /// The id that is made as number `count`.
    public static UUID id(long count) {
        return new UUID(count << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
