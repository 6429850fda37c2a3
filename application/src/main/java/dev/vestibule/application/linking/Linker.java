package dev.vestibule.application.linking;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;

/// Writes links. It is told whose; it never asks.
final class Linker {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Registrar registrar;

    Linker(IdSource ids, InstantSource clock, Ledger ledger, Registrar registrar) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
        this.registrar = registrar;
    }

    Identity write(Stores stores, Arrival arrival, Linkage linkage) {
        return switch (linkage) {
            case Linkage.Refresh(var current) -> refresh(stores, arrival, current);
            case Linkage.Reattach(var current, var proof) -> reattach(stores, arrival, current, proof);
            case Linkage.Link(var user, var proof) -> link(stores, arrival, user, proof);
            case Linkage.Register(var trusted) ->
                link(stores, arrival, registrar.register(stores, arrival, trusted), LinkProof.CREATION);
        };
    }

    private Identity refresh(Stores stores, Arrival arrival, Identity current) {
        Identity refreshed = current.refreshed(arrival.proof(), clock.instant());
        stores.identities().save(refreshed);
        return refreshed;
    }

    /// Sessions that came in as the former subject rest on it no longer.
    private Identity reattach(Stores stores, Arrival arrival, Identity current, LinkProof proof) {
        Identity reattached = current.reattached(arrival.proof(), proof, clock.instant());
        stores.identities().save(reattached);
        stores.sessions().endAssurancesOf(reattached.id());
        note(stores, arrival, AuditAction.IDENTITY_REATTACHED, reattached);
        return reattached;
    }

    private Identity link(Stores stores, Arrival arrival, UserId user, LinkProof proof) {
        Identity identity = Identity.linked(
                ids.next(IdentityId::new), arrival.organization().id(), user, arrival.proof(), proof, clock.instant());
        stores.identities().add(identity);
        note(stores, arrival, AuditAction.IDENTITY_LINKED, identity);
        return identity;
    }

    private void note(Stores stores, Arrival arrival, AuditAction action, Identity identity) {
        AuditDetails details = AuditDetails.of("user", identity.user().toString())
                .and("provider", identity.provider().toString())
                .and("proof", identity.proof().name());
        ledger.write(
                stores,
                arrival.caller(),
                arrival.auditedAt(),
                action,
                new AuditTarget.OfIdentity(identity.id()),
                details);
    }
}
