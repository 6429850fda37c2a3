package dev.vestibule.domain.organization;

import java.util.Locale;
import java.util.regex.Pattern;

/// A mail domain in its ASCII form (an A-label, RFC 5890 §2.3.2.1), lower case, so that two spellings
/// compare equal. Adapters convert internationalized names before they come here.
public record DomainName(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    public DomainName {
        value = value.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a domain name");
        }
    }

    /// Whether the text names a domain; ask before constructing one from outside input.
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
