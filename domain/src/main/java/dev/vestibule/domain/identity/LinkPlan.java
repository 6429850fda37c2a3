package dev.vestibule.domain.identity;

import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// What must happen so that a claimant ends up holding exactly one identity at a provider.
public sealed interface LinkPlan {
    /// Nobody holds the subject and the claimant holds nothing here.
    record Create() implements LinkPlan {}

    /// The claimant already holds the subject.
    record Refresh(Identity current) implements LinkPlan {}

    /// The claimant holds another subject here: the provider renamed the person.
    record Reattach(Identity current) implements LinkPlan {}

    /// Somebody else holds the subject; a live link never moves by itself.
    record Conflict(Identity current) implements LinkPlan {}

    /// The subject decides first; only when nobody holds it does the claimant's own row count.
    static LinkPlan decide(UserId claimant, Optional<Identity> bySubject, Optional<Identity> byClaimant) {
        return bySubject
                .<LinkPlan>map(held -> held.isHeldBy(claimant) ? new Refresh(held) : new Conflict(held))
                .or(() -> byClaimant.map(Reattach::new))
                .orElseGet(Create::new);
    }
}
