package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.signal.Signal;
import java.util.Optional;

/// Writes down a membership that ends with its account or its organization, and the links that end with
/// it. The rows go with whatever they belonged to.
public final class Departure {
    private final Ledger ledger;

    public Departure(Ledger ledger) {
        this.ledger = ledger;
    }

    public void write(Stores stores, Caller caller, Member member) {
        stores.identities()
                .list(member.organization(), member.user())
                .forEach(identity -> unlinked(stores, caller, identity));
        ledger.write(
                stores,
                caller,
                Optional.of(member.organization()),
                AuditAction.MEMBER_REMOVED,
                new AuditTarget.OfMember(member.id()),
                user(member.user().toString()));
        ledger.announce(stores, new Signal.MemberRemoved(member.organization(), member.user(), member.id()));
    }

    private void unlinked(Stores stores, Caller caller, Identity identity) {
        ledger.write(
                stores,
                caller,
                Optional.of(identity.organization()),
                AuditAction.IDENTITY_UNLINKED,
                new AuditTarget.OfIdentity(identity.id()),
                user(identity.user().toString()));
        ledger.announce(
                stores,
                new Signal.IdentityUnlinked(
                        identity.organization(), identity.provider(), identity.user(), identity.id()));
    }

    private static AuditDetails user(String id) {
        return AuditDetails.of("user", id);
    }
}
