package dev.vestibule.bootstrap.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.vestibule.application.port.out.world.IdSource;
import java.util.UUID;
import java.util.function.Function;

/// UUIDv7 (RFC 9562 §5.7) that grow within a millisecond, too.
public final class TimeOrderedIds implements IdSource {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public <T> T next(Function<UUID, T> type) {
        return type.apply(generator.generate());
    }
}
