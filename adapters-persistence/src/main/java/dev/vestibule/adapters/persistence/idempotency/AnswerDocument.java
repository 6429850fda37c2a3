package dev.vestibule.adapters.persistence.idempotency;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What a request was answered, as it is sealed into its claim. `version` names this layout.
@Serdeable
record AnswerDocument(
        int version,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body) {
    static final int VERSION = 1;
}
