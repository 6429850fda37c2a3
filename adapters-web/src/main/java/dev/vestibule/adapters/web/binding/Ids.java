package dev.vestibule.adapters.web.binding;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids as clients write them. `UUID.fromString` alone would also take shorter spellings.
public final class Ids {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
