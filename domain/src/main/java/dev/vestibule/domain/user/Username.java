package dev.vestibule.domain.user;

import java.util.Locale;
import java.util.regex.Pattern;

/// The unique handle of an account; random for accounts that the pipeline creates.
public record Username(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public Username {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a username");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
