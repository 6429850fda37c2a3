package dev.vestibule.domain.flow;

import dev.vestibule.domain.flow.RelinkFlow.RelinkProven;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// What follows once a provider has vouched for somebody who came by a relink link.
public sealed interface RelinkDecision {
    /// The identity becomes, or is, the member's account's own, and the link is used up.
    record Attach(RelinkLink link, LinkPlan plan) implements RelinkDecision {}

    /// Nothing changes; the link stays as it is.
    record Refuse(Refusal refusal) implements RelinkDecision {}

    /// `member` is the membership of the account that the flow names, `held` that account's live identity at the
    /// provider's issuer.
    static RelinkDecision decide(
            RelinkProven flow,
            Optional<RelinkLink> link,
            Optional<Member> member,
            Optional<Identity> held,
            LoginFacts facts,
            Instant now) {
        return link.filter(open -> open.isOpen(now))
                .filter(open -> open.admits(flow))
                .filter(open -> member.filter(open::isFor).isPresent())
                .map(open -> inBrowser(flow.origin(), open, held, facts))
                .orElseGet(() -> new Refuse(Refusal.LINK_INVALID));
    }

    /// As in any sign-in, nobody at the start and the account's owner by now means that another tab was faster.
    private static RelinkDecision inBrowser(
            FlowOrigin origin, RelinkLink link, Optional<Identity> held, LoginFacts facts) {
        Optional<UserId> signedIn = facts.current().map(Session::user);
        boolean nobodyElse = signedIn.filter(user -> !user.equals(link.user())).isEmpty();
        boolean asBefore = origin.startedBy().isEmpty() || signedIn.equals(origin.startedBy());
        return nobodyElse && asBefore ? attach(link, held, facts.match()) : new Refuse(Refusal.USER_MISMATCH);
    }

    /// The identity of a suspended account is neither moved nor shared.
    private static RelinkDecision attach(RelinkLink link, Optional<Identity> held, IdentityMatch match) {
        if (match instanceof IdentityMatch.KnownButInactive inactive
                && inactive.abandoned().isEmpty()) {
            return new Refuse(Refusal.unlessActive(inactive.owner().standing()).orElseThrow());
        }
        LinkPlan plan = LinkPlan.decide(link.user(), match, held);
        return plan instanceof LinkPlan.Conflict ? new Refuse(Refusal.IDENTITY_CONFLICT) : new Attach(link, plan);
    }
}
