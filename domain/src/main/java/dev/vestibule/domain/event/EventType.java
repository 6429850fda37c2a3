package dev.vestibule.domain.event;

import static dev.vestibule.domain.event.EventField.IDENTITY;
import static dev.vestibule.domain.event.EventField.MEMBER;
import static dev.vestibule.domain.event.EventField.PROVIDER;
import static dev.vestibule.domain.event.EventField.REJECTED;
import static dev.vestibule.domain.event.EventField.USER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every kind of event. Names on the wire are never renamed or reused, and fields are only ever added; whatever else
/// must change gets a higher version, and then a schema of its own.
public enum EventType {
    /// A provider was enabled: the organization can be entered through it.
    SSO_ENABLED("sso.enabled", 1),
    /// A provider was disabled.
    SSO_DISABLED("sso.disabled", 1),
    /// An account was made when somebody came in through a provider for the first time.
    USER_SIGNED_UP("user.signed_up", 1),
    MEMBER_JOINED("member.joined", 1),
    MEMBER_REMOVED("member.removed", 1),
    /// A person's account can be entered through the provider from now on.
    IDENTITY_LINKED("identity.linked", 1),
    IDENTITY_UNLINKED("identity.unlinked", 1),
    /// The periodic check found so many rejected links at once that it asks an admin before it ends more.
    IDENTITY_CHECK_HELD("identity_check.held", 1),
    SIGN_IN_COMPLETED("sign_in.completed", 1);

    private final String wire;
    private final int version;

    EventType(String wire, int version) {
        this.wire = wire;
        this.version = version;
    }

    /// Such as `sso.enabled`.
    public String wire() {
        return wire;
    }

    /// Of what is written today; what was written before keeps the one that it had.
    public int version() {
        return version;
    }

    /// What each of these tells, and always.
    public List<EventField> fields() {
        return switch (this) {
            case SSO_ENABLED, SSO_DISABLED -> List.of(PROVIDER);
            case USER_SIGNED_UP -> List.of(USER, PROVIDER);
            case MEMBER_JOINED, MEMBER_REMOVED -> List.of(USER, MEMBER);
            case IDENTITY_CHECK_HELD -> List.of(PROVIDER, REJECTED);
            case IDENTITY_LINKED, IDENTITY_UNLINKED, SIGN_IN_COMPLETED -> List.of(PROVIDER, USER, IDENTITY);
        };
    }

    public static Optional<EventType> parse(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
