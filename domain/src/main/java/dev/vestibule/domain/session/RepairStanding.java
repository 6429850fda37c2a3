package dev.vestibule.domain.session;

/// Whether a session may repair an organization's single sign-on now.
public enum RepairStanding {
    CLOSED,
    OPEN
}
