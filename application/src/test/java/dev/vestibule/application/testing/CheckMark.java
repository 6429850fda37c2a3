package dev.vestibule.application.testing;

import java.time.Instant;
import java.util.Optional;

/// What is remembered of a link's checks.
record CheckMark(Optional<Instant> asIfSyncedAt, Optional<Instant> askedAt, Optional<Instant> heldAt) {
    static final CheckMark NONE = new CheckMark(Optional.empty(), Optional.empty(), Optional.empty());

    CheckMark putOff(Instant asIf, Optional<Instant> asked) {
        return new CheckMark(Optional.of(asIf), asked, heldAt);
    }

    CheckMark held(Optional<Instant> at) {
        return new CheckMark(asIfSyncedAt, askedAt, at);
    }
}
