package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserEmail;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ends a membership on somebody's word, with the links and all that rests on them, and remembers whether the person
/// may come back. The member and the links must be taken.
final class Expulsion {
    private final InstantSource clock;
    private final Ledger ledger;
    private final Detachment detachment;
    private final Seats seats;

    Expulsion(InstantSource clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
        this.detachment = new Detachment(ledger, clock);
        this.seats = new Seats(ledger);
    }

    void expel(Stores stores, Caller caller, Organization organization, Member member, Readmission readmission) {
        List<Identity> links = stores.identities().list(member.organization(), member.user());
        links.forEach(link -> detachment.detach(stores, caller, link));
        remember(stores, member, links, readmission);
        stores.members().remove(member.id());
        write(stores, caller, member, readmission);
        passSeatOn(stores, caller, organization);
    }

    private void remember(Stores stores, Member member, List<Identity> links, Readmission readmission) {
        Set<EmailAddress> addresses = UserEmail.verifiedOf(stores.users().listEmails(member.user()));
        switch (readmission) {
            case OPEN -> stores.removals().lift(member.organization(), member.user(), addresses);
            case BY_INVITATION -> stores.removals().mark(Removal.of(member, links, addresses, clock.instant()));
        }
    }

    private void write(Stores stores, Caller caller, Member member, Readmission readmission) {
        ledger.write(
                stores,
                caller,
                Optional.of(member.organization()),
                AuditAction.MEMBER_REMOVED,
                new AuditTarget.OfMember(member.id()),
                AuditDetails.of("user", member.user().toString())
                        .and("role", member.role().name())
                        .and("return", readmission.name()));
        ledger.announce(stores, new Signal.MemberRemoved(member.organization(), member.user(), member.id()));
    }

    private void passSeatOn(Stores stores, Caller caller, Organization organization) {
        if (organization.seatLimit().isPresent()) {
            stores.organizations()
                    .lock(new OrganizationRef.ById(organization.id()))
                    .ifPresent(current -> seats.give(stores, caller, current));
        }
    }
}
