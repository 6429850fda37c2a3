package dev.vestibule.domain.identity;

import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.util.Optional;

/// What must happen so that a claimant ends up holding exactly one identity at a provider.
public sealed interface LinkPlan {
    /// Nobody holds the subject and the claimant holds nothing here.
    record Create() implements LinkPlan {}

    /// The claimant already holds the subject.
    record Refresh(Identity current) implements LinkPlan {}

    /// The claimant holds another subject here: the provider renamed the person.
    record Reattach(Identity current) implements LinkPlan {}

    /// A deactivated account holds the subject: the link moves, and the claimant's own one here, if any, ends.
    record Move(Identity abandoned, Optional<Identity> displaced) implements LinkPlan {}

    /// Somebody else holds the subject; a live link never moves by itself.
    record Conflict(Identity current) implements LinkPlan {}

    /// The subject decides first; only when nobody holds it does the claimant's own row count.
    static LinkPlan decide(UserId claimant, IdentityMatch match, Optional<Identity> byClaimant) {
        return switch (match) {
            case IdentityMatch.Known(var identity, User _) -> held(claimant, identity);
            case IdentityMatch.KnownButInactive(var identity, var owner)
            when owner.standing() == UserStanding.DEACTIVATED -> new Move(identity, byClaimant);
            case IdentityMatch.KnownButInactive(var identity, User _) -> held(claimant, identity);
            case IdentityMatch.Unknown() ->
                byClaimant.<LinkPlan>map(Reattach::new).orElseGet(Create::new);
        };
    }

    private static LinkPlan held(UserId claimant, Identity identity) {
        return identity.isHeldBy(claimant) ? new Refresh(identity) : new Conflict(identity);
    }
}
