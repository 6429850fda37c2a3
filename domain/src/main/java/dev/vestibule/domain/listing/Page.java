package dev.vestibule.domain.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Some rows of a list, and where the next page begins if there is more.
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of rows that were asked for with one more than the limit.
    public static <T> Page<T> of(List<T> oneMore, PageRequest request, Function<T, UUID> id) {
        if (oneMore.size() <= request.limit()) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, request.limit());
        return new Page<>(items, Optional.of(new Cursor(id.apply(items.getLast()))));
    }
}
