package dev.vestibule.domain.trace;

import dev.vestibule.domain.flow.FlowPurpose;

/// Why somebody went to the provider. The names are kept in the database.
public enum AttemptPurpose {
    LOGIN,
    RELINK,
    SETUP,
    TEST;

    public static AttemptPurpose of(FlowPurpose purpose) {
        return switch (purpose) {
            case FlowPurpose.Login() -> LOGIN;
            case FlowPurpose.Relink _ -> RELINK;
            case FlowPurpose.Setup _ -> SETUP;
            case FlowPurpose.Test _ -> TEST;
        };
    }
}
