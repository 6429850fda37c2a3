package dev.vestibule.domain.user;

import dev.vestibule.domain.organization.DomainName;
import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address as it was written. Two addresses are the same when their `key` is: ASCII letters
/// fold, the domain is compared as a domain, `+tag` and dots are kept, and a local part with any
/// non-ASCII character matches only itself (so no Unicode folding can turn one person into another).
public record EmailAddress(String text) {
    public static final int MAX_LENGTH_CHARS = 254;

    /// No blank, control or format character of any script, and no half of a character: an address is what is seen of
    /// it.
    private static final Pattern LOCAL_PART =
            Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}@\"(),:;<>\\[\\\\\\]]{1,64}");

    public EmailAddress {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /// Whether the text is an address; ask before constructing one from outside input.
    public static boolean isWellFormed(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && text.length() <= MAX_LENGTH_CHARS
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DomainName.isWellFormed(text.substring(at + 1));
    }

    public DomainName domain() {
        return new DomainName(text.substring(text.lastIndexOf('@') + 1));
    }

    /// What makes two spellings one address; the store keeps it under its unique index.
    public String key() {
        return foldAscii(text.substring(0, text.lastIndexOf('@'))) + '@' + domain();
    }

    private static String foldAscii(String localPart) {
        boolean ascii = localPart.chars().allMatch(c -> c < 128);
        return ascii ? localPart.toLowerCase(Locale.ROOT) : localPart;
    }

    public boolean isSameAs(EmailAddress other) {
        return key().equals(other.key());
    }

    @Override
    public String toString() {
        return text;
    }
}
