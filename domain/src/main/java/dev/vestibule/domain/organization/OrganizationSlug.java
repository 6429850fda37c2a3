package dev.vestibule.domain.organization;

import java.util.regex.Pattern;

/// The short name of an organization in addresses that people read: lower-case letters, digits and
/// inner hyphens. Never shaped like a UUID, so that a path segment is either a slug or an id.
public record OrganizationSlug(String value) {
    public static final int MAX_LENGTH_CHARS = 63;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public OrganizationSlug {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an organization slug");
        }
    }

    /// Whether the text has the shape of a slug; ask before constructing one from outside input.
    public static boolean isWellFormed(String text) {
        return text.length() <= MAX_LENGTH_CHARS
                && SHAPE.matcher(text).matches()
                && !UUID_SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
