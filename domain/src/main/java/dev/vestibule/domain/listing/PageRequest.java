package dev.vestibule.domain.listing;

import java.util.Optional;

/// Asks for at most `limit` rows after the cursor.
public record PageRequest(Optional<Cursor> after, int limit) {
    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to 200 rows");
        }
    }
}
