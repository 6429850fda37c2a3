package dev.vestibule.adapters.persistence.sql;

import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Reads lists page by page, in the order of their ids.
public final class Keyset {
    /// Smaller than every id there is.
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Keyset() {}

    /// Reads at most `max` rows whose ids are greater than `after`.
    @FunctionalInterface
    public interface Rows<R> {
        List<R> listAfter(UUID after, int max);
    }

    public static <R, T> Page<T> page(
            Rows<R> rows, PageRequest request, Function<R, T> toDomain, Function<T, UUID> id) {
        UUID after = request.after().map(Cursor::last).orElse(BEFORE_ALL);
        List<T> oneMore = rows.listAfter(after, request.limit() + 1).stream()
                .map(toDomain)
                .toList();
        return Page.of(oneMore, request, id);
    }
}
