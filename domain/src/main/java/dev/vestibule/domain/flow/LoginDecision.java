package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// What follows once a provider has vouched for a person. The rows are the login table's, by name.
public sealed interface LoginDecision {
    /// L1: the identity is known; its owner goes on.
    record Recognise(IdentityMatch.Known match) implements LoginDecision {}

    /// L8: the provider is trusted for the address of a member without an identity here.
    record AttachToCandidate(UserId user) implements LoginDecision {}

    /// L9: the provider is trusted for an address that no account owns, and people may join.
    record CreateAccount(TrustedEmail email) implements LoginDecision {}

    /// L1b, L5, L7, L10: the person has to decide.
    record Ask(Question question) implements LoginDecision {}

    /// L3, and flows that another person's browser goes on with.
    record Refuse(Refusal refusal) implements LoginDecision {}

    static LoginDecision decide(FlowOrigin origin, EmailAssertion email, LoginFacts facts) {
        Optional<UserId> signedIn = facts.current().map(Session::user);
        return switch (facts.match()) {
            case IdentityMatch.Known known -> known(origin, signedIn, known);
            case IdentityMatch.KnownButInactive inactive
            when inactive.abandoned().isEmpty() ->
                new Refuse(Refusal.unlessActive(inactive.owner().standing()).orElseThrow());
            case IdentityMatch.KnownButInactive _ -> unknown(origin, signedIn, email, facts);
            case IdentityMatch.Unknown() -> unknown(origin, signedIn, email, facts);
        };
    }

    /// Nobody at the start and the owner by now means that another tab was faster.
    private static LoginDecision known(FlowOrigin origin, Optional<UserId> signedIn, IdentityMatch.Known known) {
        boolean ownersOwnTab = origin.startedBy().isEmpty()
                && signedIn.filter(known.identity()::isHeldBy).isPresent();
        if (!ownersOwnTab && !signedIn.equals(origin.startedBy())) {
            return new Refuse(Refusal.USER_MISMATCH);
        }
        boolean somebodyElse =
                signedIn.filter(user -> !known.identity().isHeldBy(user)).isPresent();
        return somebodyElse ? new Ask(Question.SWITCH) : new Recognise(known);
    }

    /// L4 as well: what a deactivated account left behind counts as unknown.
    private static LoginDecision unknown(
            FlowOrigin origin, Optional<UserId> signedIn, EmailAssertion email, LoginFacts facts) {
        if (!signedIn.equals(origin.startedBy())) {
            return new Refuse(Refusal.USER_MISMATCH);
        }
        return signedIn.isPresent() ? new Ask(Question.LINK) : stranger(email, facts);
    }

    private static LoginDecision stranger(EmailAssertion email, LoginFacts facts) {
        return facts.trusted(email)
                .flatMap(trusted -> withoutAsking(trusted, facts))
                .orElseGet(() -> new Ask(Question.WHOSE));
    }

    private static Optional<LoginDecision> withoutAsking(TrustedEmail trusted, LoginFacts facts) {
        var policy = facts.provider().policy();
        return facts.candidate().isPresent()
                ? facts.candidate()
                        .filter(candidate -> policy.autoLink() == AutoLink.TRUSTED_EMAIL)
                        .filter(Candidate::mayBeAttached)
                        .map(candidate -> new AttachToCandidate(candidate.user()))
                : Optional.of(trusted)
                        .filter(_ -> policy.jit() == JustInTime.AUTOMATIC)
                        .map(CreateAccount::new);
    }
}
