package dev.vestibule.domain.audit;

import java.util.Locale;

/// What happened. The names are a public contract, never renamed or reused.
public enum AuditAction {
    ORGANIZATION_CREATED,
    ORGANIZATION_EDITED,
    ORGANIZATION_DELETED,
    DOMAIN_ADDED,
    DOMAIN_REMOVED,
    USER_CREATED,
    USER_SUSPENDED,
    USER_DEACTIVATED,
    USER_REACTIVATED,
    USER_DELETED,
    MEMBER_ADDED,
    MEMBER_EDITED,
    MEMBER_REMOVED,
    PROVIDER_CREATED,
    PROVIDER_EDITED,
    PROVIDER_TESTED,
    PROVIDER_REFRESHED,
    SETUP_LINK_CREATED,
    TEST_LINK_CREATED,
    SSO_ENABLED,
    SSO_DISABLED,
    SSO_REPAIR_OPENED,
    IDENTITY_LINKED,
    IDENTITY_REATTACHED,
    IDENTITY_MOVED,
    IDENTITY_UNLINKED,
    RELINK_LINK_CREATED,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    SIGN_IN_REFUSED,
    PASSWORD_REJECTED,
    PASSWORD_CHANGED,
    SESSIONS_ENDED;

    /// The name as clients see it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
