package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import java.util.List;
import java.util.Optional;

/// Gives free seats to the members who wait for one.
public final class Seats {
    private final Ledger ledger;

    public Seats(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Whoever has waited longest comes first. Needs the lock on the organization, so that nobody joins meanwhile.
    public void give(Stores stores, Caller caller, Organization organization) {
        List<Member> waiting = stores.members().lockRestricted(organization.id());
        long seated = stores.members().count(organization.id()) - waiting.size();
        waiting.stream().limit(organization.seatsBeyond(seated)).forEach(member -> give(stores, caller, member));
    }

    private void give(Stores stores, Caller caller, Member member) {
        stores.members().save(member.seated());
        ledger.write(
                stores,
                caller,
                Optional.of(member.organization()),
                AuditAction.MEMBER_EDITED,
                new AuditTarget.OfMember(member.id()),
                AuditDetails.of("user", member.user().toString()).and("changed", "flags"));
    }
}
