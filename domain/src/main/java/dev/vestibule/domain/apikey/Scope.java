package dev.vestibule.domain.apikey;

import java.util.Locale;

/// What a key may do: one area of the API, at one depth. Each depth includes those before it. The names on the wire
/// are a public contract.
public enum Scope {
    ORG_READ(Area.ORG, Depth.READ),
    ORG_WRITE(Area.ORG, Depth.WRITE),
    ORG_ADMIN(Area.ORG, Depth.ADMIN),
    MEMBER_READ(Area.MEMBER, Depth.READ),
    MEMBER_WRITE(Area.MEMBER, Depth.WRITE),
    MEMBER_ADMIN(Area.MEMBER, Depth.ADMIN),
    PROVIDER_READ(Area.PROVIDER, Depth.READ),
    PROVIDER_WRITE(Area.PROVIDER, Depth.WRITE),
    PROVIDER_ADMIN(Area.PROVIDER, Depth.ADMIN),
    AUDIT_READ(Area.AUDIT, Depth.READ),
    AUDIT_WRITE(Area.AUDIT, Depth.WRITE),
    AUDIT_ADMIN(Area.AUDIT, Depth.ADMIN),
    EVENT_READ(Area.EVENT, Depth.READ),
    EVENT_WRITE(Area.EVENT, Depth.WRITE),
    EVENT_ADMIN(Area.EVENT, Depth.ADMIN),
    USER_READ(Area.USER, Depth.READ),
    USER_WRITE(Area.USER, Depth.WRITE),
    USER_ADMIN(Area.USER, Depth.ADMIN);

    private final Area area;
    private final Depth depth;

    Scope(Area area, Depth depth) {
        this.area = area;
        this.depth = depth;
    }

    public boolean includes(Scope needed) {
        return area == needed.area && depth.compareTo(needed.depth) >= 0;
    }

    /// Accounts belong to no organization, so no key of an organization has a say about them.
    public boolean isForInstanceOnly() {
        return area == Area.USER;
    }

    /// Such as `member:read`.
    public String wire() {
        return (area.name() + ":" + depth.name()).toLowerCase(Locale.ROOT);
    }

    private enum Area {
        ORG,
        MEMBER,
        PROVIDER,
        AUDIT,
        EVENT,
        USER
    }

    private enum Depth {
        READ,
        WRITE,
        ADMIN
    }
}
