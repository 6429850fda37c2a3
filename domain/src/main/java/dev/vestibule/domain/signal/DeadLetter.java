package dev.vestibule.domain.signal;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// A signal that was set aside, as an operator sees it: what it is and why, not what it says.
public record DeadLetter(
        SignalId id,
        Receiver receiver,
        String type,
        Optional<OrganizationId> organization,
        Instant appendedAt,
        Instant setAsideAt,
        int attempts,
        String reason,
        Use use) {
    /// Whether it is of any use to try it again.
    public enum Use {
        REPLAYABLE,
        EXPIRED
    }

    public boolean isReplayable() {
        return use == Use.REPLAYABLE;
    }
}
