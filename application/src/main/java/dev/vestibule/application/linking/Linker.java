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
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

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
            case Linkage.Move(var abandoned, var displaced, var user, var proof) -> {
                displaced.ifPresent(own -> retire(stores, arrival, own));
                yield move(stores, arrival, abandoned, user, proof);
            }
            case Linkage.Register(var trusted, var abandoned) ->
                give(stores, arrival, registrar.register(stores, arrival, trusted), abandoned);
        };
    }

    private Identity give(Stores stores, Arrival arrival, UserId newcomer, Optional<Identity> abandoned) {
        return abandoned
                .map(identity -> move(stores, arrival, identity, newcomer, LinkProof.CREATION))
                .orElseGet(() -> link(stores, arrival, newcomer, LinkProof.CREATION));
    }

    private void retire(Stores stores, Arrival arrival, Identity own) {
        stores.identities().retire(own.id(), clock.instant());
        stores.sessions().endAssurancesOf(own.id());
        note(stores, arrival, AuditAction.IDENTITY_UNLINKED, own, AuditDetails.NONE);
        ledger.announce(stores, unlinked(own));
    }

    /// Whoever rested on it as the former owner rests on it no longer.
    private Identity move(Stores stores, Arrival arrival, Identity abandoned, UserId user, LinkProof proof) {
        Identity moved = abandoned.movedTo(user, arrival.proof(), proof, clock.instant());
        stores.sessions().endAssurancesOf(moved.id());
        stores.identities().save(moved);
        stores.members()
                .lock(abandoned.organization(), abandoned.user())
                .ifPresent(former -> stores.members().save(former.ssoInvalid()));
        var former = AuditDetails.of("former", abandoned.user().toString());
        note(stores, arrival, AuditAction.IDENTITY_MOVED, moved, former);
        ledger.announce(stores, unlinked(abandoned));
        ledger.announce(stores, linked(moved));
        ledger.announce(
                stores,
                new Signal.MarkInvalidSso(
                        abandoned.organization(),
                        abandoned.user(),
                        stores.memberFlags().nextVersion()));
        return moved;
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
        note(stores, arrival, AuditAction.IDENTITY_REATTACHED, reattached, AuditDetails.NONE);
        return reattached;
    }

    private Identity link(Stores stores, Arrival arrival, UserId user, LinkProof proof) {
        Identity identity = Identity.linked(
                ids.next(IdentityId::new), arrival.organization().id(), user, arrival.proof(), proof, clock.instant());
        stores.identities().add(identity);
        note(stores, arrival, AuditAction.IDENTITY_LINKED, identity, AuditDetails.NONE);
        ledger.announce(stores, linked(identity));
        return identity;
    }

    private static Signal linked(Identity identity) {
        return new Signal.IdentityLinked(identity.organization(), identity.provider(), identity.user(), identity.id());
    }

    private static Signal unlinked(Identity identity) {
        return new Signal.IdentityUnlinked(
                identity.organization(), identity.provider(), identity.user(), identity.id());
    }

    private void note(Stores stores, Arrival arrival, AuditAction action, Identity identity, AuditDetails more) {
        AuditDetails details = more.and("user", identity.user().toString())
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
