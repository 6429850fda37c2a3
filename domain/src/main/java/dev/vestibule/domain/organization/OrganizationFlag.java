package dev.vestibule.domain.organization;

/// Rules that an organization switches on for its members.
public enum OrganizationFlag {
    REQUIRE_2FA("require:2fa"),
    ALLOW_JOIN_REQUESTS("allow:join-requests"),
    REQUIRE_VERIFIED_EMAIL("require:verified-email");

    private final String wire;

    OrganizationFlag(String wire) {
        this.wire = wire;
    }

    /// The name used by the API and the store; never renamed.
    public String wire() {
        return wire;
    }
}
