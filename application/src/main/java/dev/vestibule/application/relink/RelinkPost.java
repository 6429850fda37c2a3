package dev.vestibule.application.relink;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.relink.CreateRelink.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.InstantSource;
import java.util.Optional;

/// Sends relink links.
final class RelinkPost {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    RelinkPost(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /// Takes the membership, so that it does not end meanwhile.
    Result send(Stores stores, Caller caller, Invitee invitee, NewRelinkLink wanted) {
        return stores.members()
                .lock(invitee.organization().id(), invitee.member().user())
                .filter(member -> member.id().equals(invitee.member().id()))
                .map(_ -> RelinkLink.made(
                        ids.next(RelinkLinkId::new), invitee.provider(), invitee.member(), clock.instant()))
                .map(link -> send(stores, caller, invitee, wanted, link))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    private Result send(Stores stores, Caller caller, Invitee invitee, NewRelinkLink wanted, RelinkLink link) {
        stores.relinkLinks().put(link, wanted.hash());
        ledger.write(
                stores,
                caller,
                Optional.of(link.organization()),
                AuditAction.RELINK_LINK_CREATED,
                new AuditTarget.OfMember(link.member()),
                AuditDetails.of("link", link.id().toString())
                        .and("provider", link.provider().toString()));
        var letter = new Signal.RelinkInvitation(
                invitee.recipient(),
                invitee.organization().name(),
                invitee.provider().name(),
                wanted.token());
        stores.outbox().append(ids.next(SignalId::new), letter, clock.instant());
        return new Result.Created(link, invitee.shown());
    }
}
