package dev.vestibule.domain.flow;

/// What a person may answer to a pending decision.
public enum Operation {
    CONFIRM,
    LOGIN,
    NEWUSER
}
