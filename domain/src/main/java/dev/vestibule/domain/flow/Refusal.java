package dev.vestibule.domain.flow;

import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.user.UserStanding;
import java.util.Locale;
import java.util.Optional;

/// Every reason for which we say no. The names are a public contract: on the wire in lower case, never
/// renamed, never reused. Sentences and HTTP statuses are the web adapter's.
public enum Refusal {
    // the flow itself
    FLOW_EXPIRED(Side.PERSON),
    FLOW_FOREIGN_BROWSER(Side.PERSON),
    FLOW_ALREADY_USED(Side.PERSON),
    OPERATION_NOT_OFFERED(Side.PERSON),
    // what it rests on
    ORGANIZATION_NOT_FOUND(Side.PERSON),
    ORGANIZATION_DISABLED(Side.OPERATOR),
    PROVIDER_NOT_FOUND(Side.PERSON),
    PROVIDER_AMBIGUOUS(Side.PERSON),
    PROVIDER_MISMATCH(Side.IDP_ADMIN),
    PROVIDER_CHANGED(Side.PERSON),
    PROVIDER_DISABLED(Side.ORGANIZATION_ADMIN),
    // the person
    NOT_SIGNED_IN(Side.PERSON),
    USER_MISMATCH(Side.PERSON),
    STEP_UP_REQUIRED(Side.PERSON),
    LINK_INVALID(Side.ORGANIZATION_ADMIN),
    PASSWORD_LINK_INVALID(Side.PERSON),
    INVALID_CREDENTIALS(Side.PERSON),
    TOO_MANY_ATTEMPTS(Side.PERSON),
    MAILBOX_CODE_INVALID(Side.PERSON),
    SSO_REQUIRED(Side.ORGANIZATION_ADMIN),
    ACCOUNT_SUSPENDED(Side.OPERATOR),
    ACCOUNT_DEACTIVATED(Side.OPERATOR),
    // linking and joining
    IDENTITY_NOT_VALID(Side.IDP_ADMIN),
    IDENTITY_CONFLICT(Side.OPERATOR),
    EMAIL_IN_USE(Side.PERSON),
    JIT_DISABLED(Side.ORGANIZATION_ADMIN),
    MEMBERSHIP_NOT_ALLOWED(Side.ORGANIZATION_ADMIN),
    MEMBERSHIP_REMOVED(Side.ORGANIZATION_ADMIN),
    // the identity provider's answer
    CALLBACK_INVALID(Side.IDP_ADMIN),
    RESPONSE_ISSUER_MISMATCH(Side.IDP_ADMIN),
    IDP_ERROR(Side.IDP_ADMIN),
    IDP_UNREACHABLE(Side.IDP_ADMIN),
    IDP_TIMEOUT(Side.IDP_ADMIN),
    IDP_BUSY(Side.IDP_ADMIN),
    IDP_ADDRESS_REFUSED(Side.OPERATOR),
    IDP_RESPONSE_TOO_LARGE(Side.IDP_ADMIN),
    IDP_RESPONSE_INVALID(Side.IDP_ADMIN),
    DISCOVERY_INVALID(Side.IDP_ADMIN),
    ISSUER_MISMATCH(Side.IDP_ADMIN),
    TOKEN_REQUEST_REJECTED(Side.ORGANIZATION_ADMIN),
    ID_TOKEN_MISSING(Side.IDP_ADMIN),
    ID_TOKEN_INVALID(Side.IDP_ADMIN),
    ALGORITHM_NOT_ALLOWED(Side.IDP_ADMIN),
    KEY_NOT_FOUND(Side.IDP_ADMIN),
    SIGNATURE_INVALID(Side.IDP_ADMIN),
    AUDIENCE_MISMATCH(Side.IDP_ADMIN),
    AUTHORIZED_PARTY_MISMATCH(Side.IDP_ADMIN),
    TOKEN_EXPIRED(Side.IDP_ADMIN),
    TOKEN_NOT_YET_VALID(Side.IDP_ADMIN),
    NONCE_MISMATCH(Side.IDP_ADMIN),
    TOKEN_HASH_MISMATCH(Side.IDP_ADMIN),
    USERINFO_INVALID(Side.IDP_ADMIN),
    SUBJECT_MISMATCH(Side.IDP_ADMIN),
    TENANT_MISMATCH(Side.IDP_ADMIN),
    AUTH_TIME_MISSING(Side.IDP_ADMIN),
    AUTHENTICATION_TOO_OLD(Side.IDP_ADMIN),
    ACR_MISMATCH(Side.IDP_ADMIN),
    LOGOUT_TOKEN_INVALID(Side.IDP_ADMIN),
    // administration
    NOT_FOUND(Side.ORGANIZATION_ADMIN),
    FORBIDDEN(Side.ORGANIZATION_ADMIN),
    INVALID_REQUEST(Side.ORGANIZATION_ADMIN),
    SLUG_TAKEN(Side.ORGANIZATION_ADMIN),
    EMAIL_TAKEN(Side.ORGANIZATION_ADMIN),
    PASSWORD_UNACCEPTABLE(Side.PERSON),
    NO_ADDRESS(Side.ORGANIZATION_ADMIN),
    ALREADY_A_MEMBER(Side.ORGANIZATION_ADMIN),
    USER_NOT_FOUND(Side.ORGANIZATION_ADMIN),
    DOMAIN_TAKEN(Side.ORGANIZATION_ADMIN),
    DOMAIN_NOT_PROVEN(Side.ORGANIZATION_ADMIN),
    SHARED_ISSUER(Side.ORGANIZATION_ADMIN),
    PRECONDITION_FAILED(Side.ORGANIZATION_ADMIN),
    STATE_CONFLICT(Side.ORGANIZATION_ADMIN),
    DEAD_LETTER_EXPIRED(Side.OPERATOR),
    IDEMPOTENCY_KEY_REUSED(Side.ORGANIZATION_ADMIN),
    REQUEST_UNDER_WAY(Side.ORGANIZATION_ADMIN),
    OUTCOME_UNKNOWN(Side.OPERATOR),
    WEBHOOK_LIMIT(Side.ORGANIZATION_ADMIN),
    WEBHOOK_ADDRESS_REFUSED(Side.ORGANIZATION_ADMIN),
    ENFORCEMENT_WITHOUT_PROVIDER(Side.ORGANIZATION_ADMIN),
    ENFORCEMENT_UNTRIED(Side.ORGANIZATION_ADMIN),
    FEATURE_NOT_AVAILABLE(Side.OPERATOR),
    // ours
    TRY_AGAIN(Side.OPERATOR),
    INTERNAL_ERROR(Side.OPERATOR);

    private final Side side;

    Refusal(Side side) {
        this.side = side;
    }

    /// Why an account of this standing may not sign in, if it may not.
    public static Optional<Refusal> unlessActive(UserStanding standing) {
        return switch (standing) {
            case ACTIVE -> Optional.empty();
            case SUSPENDED -> Optional.of(ACCOUNT_SUSPENDED);
            case DEACTIVATED -> Optional.of(ACCOUNT_DEACTIVATED);
        };
    }

    /// Why something in this state may not be changed by somebody who knows it in another.
    public static Optional<Refusal> unlessKnown(Condition condition, StateTag current) {
        return condition.holdsFor(current) ? Optional.empty() : Optional.of(PRECONDITION_FAILED);
    }

    /// Who can do something about it.
    public Side side() {
        return side;
    }

    /// The code as clients see it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
