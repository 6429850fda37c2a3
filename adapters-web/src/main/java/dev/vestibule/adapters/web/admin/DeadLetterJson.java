package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.signal.DeadLetter;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A signal that was set aside, as answered: never what it says.
@Serdeable
record DeadLetterJson(
        String id,
        String receiver,
        String type,
        @Nullable String organizationId,
        String appendedAt,
        String setAsideAt,
        int attempts,
        String reason,
        boolean replayable) {
    static DeadLetterJson of(DeadLetter letter) {
        return new DeadLetterJson(
                letter.id().toString(),
                letter.receiver().wire(),
                letter.type(),
                Wire.text(letter.organization()),
                letter.appendedAt().toString(),
                letter.setAsideAt().toString(),
                letter.attempts(),
                letter.reason(),
                letter.isReplayable());
    }
}
