package dev.vestibule.domain.identity;

import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserStanding;
import java.util.Optional;

/// What (provider, issuer, subject) leads to among the live identities.
public sealed interface IdentityMatch {
    /// A live link to an active account.
    record Known(Identity identity, User owner) implements IdentityMatch {
        public Known {
            if (!identity.isHeldBy(owner.id()) || !owner.isActive()) {
                throw new IllegalArgumentException("a known identity names its active owner");
            }
        }
    }

    /// A live link whose owner may not sign in.
    record KnownButInactive(Identity identity, User owner) implements IdentityMatch {}

    /// No live link.
    record Unknown() implements IdentityMatch {}

    /// The link that a deactivated account left behind; it goes to whoever proves the subject next.
    default Optional<Identity> abandoned() {
        return this instanceof KnownButInactive(var identity, var owner) && owner.standing() == UserStanding.DEACTIVATED
                ? Optional.of(identity)
                : Optional.empty();
    }

    static IdentityMatch of(Identity identity, User owner) {
        return owner.isActive() ? new Known(identity, owner) : new KnownButInactive(identity, owner);
    }
}
