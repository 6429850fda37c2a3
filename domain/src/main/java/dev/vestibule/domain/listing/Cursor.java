package dev.vestibule.domain.listing;

import java.util.Objects;
import java.util.UUID;

/// Where a page ended: the id of its last row. Ids grow with time, so pages neither overlap nor skip.
public record Cursor(UUID last) {
    public Cursor {
        Objects.requireNonNull(last);
    }
}
