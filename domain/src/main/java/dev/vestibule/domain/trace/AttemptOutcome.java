package dev.vestibule.domain.trace;

/// What an attempt came to, by name. The names are kept in the database.
public enum AttemptOutcome {
    SIGNED_IN,
    DECISION_NEEDED,
    TEST_PASSED,
    REFUSED
}
