package dev.vestibule.application.pipeline;

import dev.vestibule.application.linking.Arrival;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.linking.Linkage;
import dev.vestibule.application.linking.Turnaway;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkDecision;
import dev.vestibule.domain.flow.RelinkFlow.RelinkProven;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lets a member back in by a relink link: the link is read, used and removed in the one transaction that also attaches
/// the identity.
final class FinishRelink {
    private final Entrance entrance;
    private final Turnaway turnaway;
    private final InstantSource clock;

    FinishRelink(Entrance entrance, Turnaway turnaway, InstantSource clock) {
        this.entrance = entrance;
        this.turnaway = turnaway;
        this.clock = clock;
    }

    Outcome finish(Stores stores, Arrived<RelinkProven> arrived) {
        var owner = new Locks.Key.OfUser(arrived.flow().purpose().user());
        stores.locks().acquire(List.of(arrived.entry(), owner, arrived.subject()));
        return stores.logins()
                .lockFacts(arrived.key(clock.instant()))
                .map(facts -> unlessObstructed(stores, arrived, facts))
                .orElseGet(() -> new Outcome.Refused(Refusal.PROVIDER_DISABLED));
    }

    private Outcome unlessObstructed(Stores stores, Arrived<RelinkProven> arrived, LoginFacts facts) {
        return facts.obstacle(arrived.origin())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> carryOut(stores, arrived, facts));
    }

    private Outcome carryOut(Stores stores, Arrived<RelinkProven> arrived, LoginFacts facts) {
        return switch (decide(stores, arrived, facts)) {
            case RelinkDecision.Attach(var link, var plan) -> attach(stores, arrived, facts, link, plan);
            case RelinkDecision.Refuse(var refusal) -> refuse(stores, arrived, facts, refusal);
        };
    }

    /// Rows are taken as elsewhere: identities before the membership, and that before its link.
    private RelinkDecision decide(Stores stores, Arrived<RelinkProven> arrived, LoginFacts facts) {
        FlowPurpose.Relink purpose = arrived.flow().purpose();
        OrganizationId organization = arrived.origin().organization();
        Optional<Identity> held = stores.identities()
                .lockByUser(arrived.proof().provider(), arrived.proof().issuer(), purpose.user());
        Optional<Member> member = stores.members().lock(organization, purpose.user());
        Optional<RelinkLink> link = stores.relinkLinks().lock(organization, purpose.link());
        return RelinkDecision.decide(arrived.flow(), link, member, held, facts, clock.instant());
    }

    private Outcome attach(
            Stores stores, Arrived<RelinkProven> arrived, LoginFacts facts, RelinkLink link, LinkPlan plan) {
        var arrival = new Arrival(arrived.caller(facts.current()), facts, arrived.proof(), arrived.fresh());
        return Linkage.of(plan, link.user(), LinkProof.RELINK)
                .map(linkage -> entrance.admit(stores, arrival, linkage))
                .map(admission -> use(stores, link, admission))
                .orElseGet(() -> new Outcome.Refused(Refusal.IDENTITY_CONFLICT));
    }

    private static Outcome use(Stores stores, RelinkLink link, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                stores.relinkLinks().remove(link.id());
                yield new Outcome.SignedIn(admitted);
            }
            case Admission.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    /// As in any sign-in, what was refused to the owner of a known identity is written down.
    private Outcome refuse(Stores stores, Arrived<RelinkProven> arrived, LoginFacts facts, Refusal refusal) {
        return refusal == Refusal.ACCOUNT_SUSPENDED && facts.match() instanceof IdentityMatch.KnownButInactive inactive
                ? new Outcome.Refused(turnaway.write(stores, arrived.caller(facts.current()), inactive))
                : new Outcome.Refused(refusal);
    }
}
