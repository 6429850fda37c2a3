package dev.vestibule.application.pipeline;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkHash;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Who may begin to prove a provider: a person who manages the organization and has just shown that it is them.
final class ProofGate {
    private final Authority authority;
    private final RepairGate repairs;
    private final InstantSource clock;

    ProofGate(Authority authority, RepairGate repairs, InstantSource clock) {
        this.authority = authority;
        this.repairs = repairs;
        this.clock = clock;
    }

    Opening open(Stores stores, Wish wish) {
        return switch (wish.caller().actor()) {
            case Actor.SignedIn(var session) -> open(stores, wish, session);
            case Actor.Anonymous _ -> new Opening.Closed(Refusal.NOT_SIGNED_IN);
            case Actor.InstanceKey _, Actor.WithKey _, Actor.Vestibule _ -> new Opening.Closed(Refusal.FORBIDDEN);
        };
    }

    private Opening open(Stores stores, Wish wish, Session session) {
        return switch (authority.toManage(stores, wish.caller(), wish.organization(), Scope.PROVIDER_ADMIN)) {
            case Permit.Granted(var organization)
            when isSure(stores, session, organization) -> provider(stores, wish, organization.id(), session.user());
            case Permit.Granted _ -> new Opening.Closed(Refusal.STEP_UP_REQUIRED);
            case Permit.Denied(var refusal) -> new Opening.Closed(refusal);
        };
    }

    /// To open a repair takes more than a step does, and to take the step again would end it.
    private boolean isSure(Stores stores, Session session, Organization organization) {
        return session.maySetUp(organization.id(), clock.instant())
                || repairs.standing(stores, session, organization) == RepairStanding.OPEN;
    }

    private Opening provider(Stores stores, Wish wish, OrganizationId organization, UserId starter) {
        return stores.providers()
                .find(organization, wish.provider())
                .map(provider -> link(stores, wish, provider, starter))
                .orElseGet(() -> new Opening.Closed(Refusal.NOT_FOUND));
    }

    /// A link that led here must be good for this provider; nobody needs one.
    private Opening link(Stores stores, Wish wish, Provider provider, UserId starter) {
        Optional<ProofLink> link =
                wish.link().flatMap(stores.proofLinks()::find).filter(found -> fits(wish, found));
        return wish.link().isPresent() && link.isEmpty()
                ? new Opening.Closed(Refusal.LINK_INVALID)
                : new Opening.Open(provider, starter, link);
    }

    private boolean fits(Wish wish, ProofLink link) {
        return link.kind() == wish.kind() && link.provider().equals(wish.provider()) && link.isOpen(clock.instant());
    }

    /// What somebody asks to begin.
    record Wish(
            Caller caller,
            OrganizationRef organization,
            ProviderId provider,
            ProofLink.Kind kind,
            Optional<ProofLinkHash> link) {}

    sealed interface Opening {
        record Open(Provider provider, UserId starter, Optional<ProofLink> link) implements Opening {}

        record Closed(Refusal refusal) implements Opening {}
    }
}
