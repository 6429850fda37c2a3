package dev.vestibule.domain.membership;

/// What is special about a membership. The two SSO flags are kept for querying; they follow from the
/// member's identities.
public enum MemberFlag {
    SSO_LINKED("sso:linked"),
    SSO_INVALID("sso:invalid"),
    MEMBER_LIMIT_RESTRICTED("member-limit:restricted"),
    IDP_PROVISIONED("idp:provisioned"),
    IDP_ROLE_RESTRICTED("idp:role-restricted"),
    PARTNERSHIP_RESTRICTED("partnership:restricted");

    private final String wire;

    MemberFlag(String wire) {
        this.wire = wire;
    }

    /// The name used by the API and the store; never renamed.
    public String wire() {
        return wire;
    }
}
