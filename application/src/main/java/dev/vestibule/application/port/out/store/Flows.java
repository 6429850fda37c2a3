package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import java.time.Instant;
import java.util.Optional;

/// Flows that have come back from a provider: the claim that each is used once, and pending decisions.
public interface Flows {
    /// Claims the flow with one unique insert; the claim is kept until `keptUntil`.
    Claim claim(FlowId flow, Instant keptUntil);

    /// Stores a pending decision, or replaces a locked one. What the provider said is encrypted at rest.
    void saveDecision(AwaitingDecision decision);

    /// Empty when there is none; takes no lock.
    Optional<AwaitingDecision> findDecision(FlowId flow);

    /// Empty when there is none; takes the row, so that of two answers the second finds it gone.
    Optional<AwaitingDecision> lockDecision(FlowId flow);

    /// Removes a locked decision that has been answered; does nothing when there is none.
    void removeDecision(FlowId flow);

    /// Removes claims and decisions whose time ended before `now`; answers how many.
    int sweep(Instant now);

    enum Claim {
        CLAIMED,
        ALREADY_USED
    }
}
