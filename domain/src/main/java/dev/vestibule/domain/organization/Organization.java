package dev.vestibule.domain.organization;

import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.text.LineRule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/// A tenant. Its identity providers speak for it and for nobody else.
/// An empty `seatLimit` means that any number of members may join.
public record Organization(
        OrganizationId id,
        OrganizationSlug slug,
        String name,
        OrganizationStatus status,
        OrganizationRole defaultRole,
        Set<OrganizationFlag> flags,
        SsoEnforcement enforcement,
        SessionPolicy sessions,
        OptionalInt seatLimit,
        Instant createdAt) {
    public static final int MAX_NAME_LENGTH_CHARS = 120;

    public Organization {
        flags = Set.copyOf(flags);
        if (!isName(name)) {
            throw new IllegalArgumentException("an organization has a name");
        }
    }

    /// Whether the text can name an organization; ask before constructing one from outside input.
    public static boolean isName(String text) {
        return new LineRule(MAX_NAME_LENGTH_CHARS).allows(text);
    }

    /// Names all of its state.
    public StateTag tag() {
        return StateTag.of(id, slug, name, status, defaultRole, flags, enforcement, sessions, seatLimit, createdAt);
    }

    public boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }

    /// Whether one more member than `members` is within the seat limit.
    public boolean hasSeatBeyond(long members) {
        return seatsBeyond(members) > 0;
    }

    /// How many more members than `members` are within the seat limit.
    public long seatsBeyond(long members) {
        return seatLimit.isEmpty() ? Long.MAX_VALUE : Math.max(0, seatLimit.getAsInt() - members);
    }

    public Organization without(OrganizationFlag flag) {
        var rest = EnumSet.noneOf(OrganizationFlag.class);
        rest.addAll(flags);
        rest.remove(flag);
        return new Organization(id, slug, name, status, defaultRole, rest, enforcement, sessions, seatLimit, createdAt);
    }
}
