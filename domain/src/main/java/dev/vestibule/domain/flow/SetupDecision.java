package dev.vestibule.domain.flow;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;

/// Whether a provider that has just been proven is enabled, and how the starter comes by its first identity.
public sealed interface SetupDecision {
    /// The starter is still signed in and may; their own identity follows the plan.
    record Enable(UserId starter, LinkPlan plan) implements SetupDecision {}

    record Refuse(Refusal refusal) implements SetupDecision {}

    /// `starters` is the identity that the starter holds at the provider, if they do.
    static SetupDecision decide(
            FlowOrigin origin,
            Organization organization,
            Optional<Session> current,
            Optional<Member> member,
            RepairStanding repair,
            IdentityMatch match,
            Optional<Identity> starters) {
        return unlessStarter(origin, organization, current, member, repair)
                .<SetupDecision>map(Refuse::new)
                .orElseGet(() -> enable(origin.startedBy().orElseThrow(), match, starters));
    }

    /// Why whoever is signed in now is not the starter with a starter's rights. `member` is their membership,
    /// `repair` is how the session stands that they came with.
    static Optional<Refusal> unlessStarter(
            FlowOrigin origin,
            Organization organization,
            Optional<Session> current,
            Optional<Member> member,
            RepairStanding repair) {
        if (current.isEmpty()) {
            return Optional.of(Refusal.NOT_SIGNED_IN);
        }
        boolean isStarter = current.map(Session::user).equals(origin.startedBy());
        return isStarter && (repair == RepairStanding.OPEN || mayManage(current.orElseThrow(), organization, member))
                ? Optional.empty()
                : Optional.of(Refusal.USER_MISMATCH);
    }

    /// Whether the session opens the organization to one who manages it.
    static boolean mayManage(Session session, Organization organization, Optional<Member> member) {
        return Access.decide(session, organization, member) == Access.ALLOWED
                && member.filter(known -> known.role().isAtLeast(OrganizationRole.MANAGER))
                        .isPresent();
    }

    private static SetupDecision enable(UserId starter, IdentityMatch match, Optional<Identity> starters) {
        LinkPlan plan = LinkPlan.decide(starter, match, starters);
        return plan instanceof LinkPlan.Conflict ? new Refuse(Refusal.IDENTITY_CONFLICT) : new Enable(starter, plan);
    }
}
