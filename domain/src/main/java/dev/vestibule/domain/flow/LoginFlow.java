package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// A flow that signs a person in.
public sealed interface LoginFlow extends SsoFlow {
    /// The provider has vouched for somebody; nothing has been decided or written yet.
    record IdentityProven(FlowOrigin origin, VerifiedIdentity proof) implements LoginFlow, SsoFlow.Asserted {
        /// Who is signed in follows from the match, never from a second lookup.
        public SignedIn recognised(IdentityMatch.Known match) {
            return new SignedIn(origin, match.identity());
        }

        /// The identity was linked to an account, or an account created for it, just now.
        public SignedIn linked(Identity identity) {
            return new SignedIn(origin, identity);
        }

        public AwaitingDecision undecided(Question question, Optional<UserId> boundTo, Instant now) {
            return new AwaitingDecision(origin, proof, question, boundTo, now.plus(FlowOrigin.DECISION_LIFE));
        }
    }

    /// The person has to say which account is theirs. `boundTo` is the only account that may go on.
    record AwaitingDecision(
            FlowOrigin origin, VerifiedIdentity proof, Question question, Optional<UserId> boundTo, Instant endsAt)
            implements LoginFlow {
        /// The person signed in with the account's own credential.
        public AwaitingDecision ownedBy(UserId user) {
            return new AwaitingDecision(origin, proof, Question.LINK, Optional.of(user), endsAt);
        }

        public IdentityProven decided() {
            return new IdentityProven(origin, proof);
        }

        public boolean hasExpired(Instant now) {
            return !now.isBefore(endsAt);
        }

        public boolean isBoundTo(Optional<UserId> user) {
            return boundTo.equals(user);
        }
    }

    /// The person is in, as the owner of the identity.
    record SignedIn(FlowOrigin origin, Identity identity) implements LoginFlow {
        public UserId user() {
            return identity.user();
        }
    }
}
