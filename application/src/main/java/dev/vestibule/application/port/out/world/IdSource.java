package dev.vestibule.application.port.out.world;

import java.util.UUID;
import java.util.function.Function;

/// Makes ids that grow with time (UUIDv7, RFC 9562 §5.7).
public interface IdSource {
    <T> T next(Function<UUID, T> type);
}
