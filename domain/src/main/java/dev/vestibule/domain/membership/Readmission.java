package dev.vestibule.domain.membership;

/// Whether an organization has removed somebody who now comes to its door.
public enum Readmission {
    /// It has not, or it said that they may return.
    OPEN,
    /// It has: they come back when somebody adds them again.
    BY_INVITATION
}
