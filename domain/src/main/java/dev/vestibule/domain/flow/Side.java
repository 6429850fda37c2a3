package dev.vestibule.domain.flow;

/// Who can do something about a refusal.
public enum Side {
    PERSON,
    ORGANIZATION_ADMIN,
    IDP_ADMIN,
    OPERATOR
}
