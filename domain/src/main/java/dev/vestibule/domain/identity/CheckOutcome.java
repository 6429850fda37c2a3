package dev.vestibule.domain.identity;

import java.util.Locale;

/// What became of a link that its provider was asked about.
public enum CheckOutcome {
    CONFIRMED,
    /// No proof of anything: the link stays as it is.
    COULD_NOT_CHECK,
    /// Rejected, and the link was ended.
    UNLINKED,
    /// Rejected, among so many that an admin is asked.
    HELD,
    /// The link, its token or its provider changed meanwhile, so the answer does not count.
    OVERTAKEN;

    /// The name as operators see it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
