package dev.vestibule.application.testing;

import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.RelayName;
import java.time.Instant;
import java.util.Optional;

/// A lane in which something waits.
record LaneRow(Lane lane, Instant dueAt, long token, int claims, Optional<RelayName> holder) {
    LaneRow claimed(Instant until, long next, Optional<RelayName> by) {
        return new LaneRow(lane, until, next, claims + 1, by);
    }

    LaneRow free(Instant due, long next) {
        return new LaneRow(lane, due, next, 0, Optional.empty());
    }

    LaneRow abandoned(Instant due, long next) {
        return new LaneRow(lane, due, next, claims, Optional.empty());
    }

    LaneLease lease() {
        return new LaneLease(lane, token, claims);
    }
}
