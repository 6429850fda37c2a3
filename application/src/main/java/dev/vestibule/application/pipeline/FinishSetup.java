package dev.vestibule.application.pipeline;

import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.linking.Arrival;
import dev.vestibule.application.linking.Entrance;
import dev.vestibule.application.linking.Entrance.Admission;
import dev.vestibule.application.linking.Linkage;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.provider.Inspected;
import dev.vestibule.application.provider.ProviderProof;
import dev.vestibule.domain.flow.LoginFacts;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SetupDecision;
import dev.vestibule.domain.flow.SetupFlow.SetupProven;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Enables a provider that its starter has just proven: the provider, the starter's identity and session, audit
/// and signals, or nothing at all.
final class FinishSetup {
    private final Entrance entrance;
    private final ProviderProof proof;
    private final Invitations invitations;
    private final RepairGate repairs;
    private final InstantSource clock;

    FinishSetup(
            Entrance entrance, ProviderProof proof, Invitations invitations, RepairGate repairs, InstantSource clock) {
        this.entrance = entrance;
        this.proof = proof;
        this.invitations = invitations;
        this.repairs = repairs;
        this.clock = clock;
    }

    /// Nobody changes meanwhile what the proof was about.
    Outcome finish(Stores stores, Arrived<SetupProven> arrived, Inspected inspected) {
        UserId starter = arrived.origin().startedBy().orElseThrow();
        stores.locks().acquire(List.of(arrived.organization(), new Locks.Key.OfUser(starter), arrived.subject()));
        return stores.logins()
                .lockFacts(arrived.key(clock.instant()))
                .map(facts -> unlessObstructed(stores, arrived, inspected, facts))
                .orElseGet(() -> new Outcome.Refused(Refusal.PROVIDER_CHANGED));
    }

    private Outcome unlessObstructed(
            Stores stores, Arrived<SetupProven> arrived, Inspected inspected, LoginFacts facts) {
        return facts.obstacle(arrived.origin())
                .or(() -> unlessLinkIsOpen(stores, arrived))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> decide(stores, arrived, inspected, facts));
    }

    private Optional<Refusal> unlessLinkIsOpen(Stores stores, Arrived<SetupProven> arrived) {
        return arrived.flow()
                .purpose()
                .link()
                .filter(link -> stores.proofLinks()
                        .lock(arrived.origin().organization(), link)
                        .filter(found -> found.usedAt().isEmpty())
                        .isEmpty())
                .map(_ -> Refusal.LINK_INVALID);
    }

    private Outcome decide(Stores stores, Arrived<SetupProven> arrived, Inspected inspected, LoginFacts facts) {
        UserId starter = arrived.origin().startedBy().orElseThrow();
        Provider provider = facts.provider();
        SetupDecision decision = SetupDecision.decide(
                arrived.origin(),
                facts.organization(),
                facts.current(),
                stores.members().find(provider.organization(), starter),
                standing(stores, facts),
                facts.match(),
                stores.identities().lockByUser(provider.id(), arrived.proof().issuer(), starter));
        return switch (decision) {
            case SetupDecision.Enable enable -> admit(stores, arrived, inspected, facts, enable);
            case SetupDecision.Refuse(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    private RepairStanding standing(Stores stores, LoginFacts facts) {
        return facts.current()
                .map(session -> repairs.standing(stores, session, facts.organization()))
                .orElse(RepairStanding.CLOSED);
    }

    private Outcome admit(
            Stores stores,
            Arrived<SetupProven> arrived,
            Inspected inspected,
            LoginFacts facts,
            SetupDecision.Enable enable) {
        var arrival = new Arrival(arrived.caller(facts.current()), facts, arrived.proof(), arrived.fresh());
        Linkage linkage =
                Linkage.of(enable.plan(), enable.starter(), LinkProof.SETUP).orElseThrow();
        return switch (entrance.admit(stores, arrival, linkage)) {
            case Admission.Admitted admitted -> enable(stores, arrived, inspected, facts, admitted);
            case Admission.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    private Outcome enable(
            Stores stores,
            Arrived<SetupProven> arrived,
            Inspected inspected,
            LoginFacts facts,
            Admission.Admitted admitted) {
        var purpose = arrived.flow().purpose();
        proof.enable(
                stores,
                arrived.caller(facts.current()),
                facts.organization(),
                facts.provider().id(),
                inspected,
                purpose.secondFactor());
        invitations.send(stores, facts.organization(), facts.provider());
        purpose.link()
                .flatMap(link -> stores.proofLinks().lock(arrived.origin().organization(), link))
                .ifPresent(link -> stores.proofLinks().save(link.used(clock.instant())));
        return new Outcome.Enabled(admitted);
    }
}
