package dev.vestibule.adapters.web.problem;

import dev.vestibule.domain.flow.Refusal;
import io.micronaut.http.HttpStatus;

/// Which HTTP status a refusal has: 400 the message is wrong, 401 nobody is signed in, 403 a rule says no, 404
/// there is no such thing, 409 it clashes, 410 it is over, 412 it has changed meanwhile, 422 we cannot do it, or it
/// contradicts what was said before, 429 too often, 502 and 504 the identity provider is at fault, 503 and 500 we are.
final class Statuses {
    private Statuses() {}

    static HttpStatus of(Refusal refusal) {
        return switch (refusal) {
            case CALLBACK_INVALID,
                    LOGOUT_TOKEN_INVALID,
                    FLOW_FOREIGN_BROWSER,
                    OPERATION_NOT_OFFERED,
                    PROVIDER_AMBIGUOUS,
                    PROVIDER_MISMATCH,
                    RESPONSE_ISSUER_MISMATCH,
                    INVALID_REQUEST,
                    MAILBOX_CODE_INVALID,
                    PASSWORD_UNACCEPTABLE,
                    SHARED_ISSUER,
                    DOMAIN_NOT_PROVEN,
                    WEBHOOK_ADDRESS_REFUSED -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN, INVALID_CREDENTIALS -> HttpStatus.UNAUTHORIZED;
            case ORGANIZATION_DISABLED,
                    PROVIDER_DISABLED,
                    USER_MISMATCH,
                    STEP_UP_REQUIRED,
                    ACCOUNT_SUSPENDED,
                    ACCOUNT_DEACTIVATED,
                    JIT_DISABLED,
                    MEMBERSHIP_NOT_ALLOWED,
                    TENANT_MISMATCH,
                    AUTHENTICATION_TOO_OLD,
                    ACR_MISMATCH,
                    MEMBERSHIP_REMOVED,
                    SSO_REQUIRED,
                    FORBIDDEN -> HttpStatus.FORBIDDEN;
            case ORGANIZATION_NOT_FOUND, PROVIDER_NOT_FOUND, NOT_FOUND, USER_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FLOW_ALREADY_USED,
                    PROVIDER_CHANGED,
                    IDENTITY_CONFLICT,
                    EMAIL_IN_USE,
                    SLUG_TAKEN,
                    EMAIL_TAKEN,
                    ALREADY_A_MEMBER,
                    DOMAIN_TAKEN,
                    NO_ADDRESS,
                    STATE_CONFLICT,
                    DEAD_LETTER_EXPIRED,
                    REQUEST_UNDER_WAY,
                    OUTCOME_UNKNOWN,
                    WEBHOOK_LIMIT,
                    ENFORCEMENT_WITHOUT_PROVIDER,
                    ENFORCEMENT_UNTRIED -> HttpStatus.CONFLICT;
            case PRECONDITION_FAILED -> HttpStatus.PRECONDITION_FAILED;
            case FLOW_EXPIRED, LINK_INVALID, PASSWORD_LINK_INVALID -> HttpStatus.GONE;
            case FEATURE_NOT_AVAILABLE, IDEMPOTENCY_KEY_REUSED -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
            case IDP_TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            case IDP_BUSY, TRY_AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
            case IDENTITY_NOT_VALID,
                    IDP_ERROR,
                    IDP_UNREACHABLE,
                    IDP_ADDRESS_REFUSED,
                    IDP_RESPONSE_TOO_LARGE,
                    IDP_RESPONSE_INVALID,
                    DISCOVERY_INVALID,
                    ISSUER_MISMATCH,
                    TOKEN_REQUEST_REJECTED,
                    ID_TOKEN_MISSING,
                    ID_TOKEN_INVALID,
                    ALGORITHM_NOT_ALLOWED,
                    KEY_NOT_FOUND,
                    SIGNATURE_INVALID,
                    AUDIENCE_MISMATCH,
                    AUTHORIZED_PARTY_MISMATCH,
                    TOKEN_EXPIRED,
                    TOKEN_NOT_YET_VALID,
                    NONCE_MISMATCH,
                    TOKEN_HASH_MISMATCH,
                    USERINFO_INVALID,
                    SUBJECT_MISMATCH,
                    AUTH_TIME_MISSING -> HttpStatus.BAD_GATEWAY;
        };
    }
}
