package dev.vestibule.domain.user;

/// Whether an account may sign in: `SUSPENDED` by the operator, `DEACTIVATED` by its person or the
/// operator. A deactivated account has released its addresses.
public enum UserStanding {
    ACTIVE,
    SUSPENDED,
    DEACTIVATED
}
