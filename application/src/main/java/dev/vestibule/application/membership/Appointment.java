package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Makes members on the operator's word, whoever removed them before. Seat limits bind those who let themselves in, not
/// the operator.
final class Appointment {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    Appointment(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    Member appoint(Stores stores, Caller caller, OrganizationId organization, User user, OrganizationRole role) {
        var member = new Member(ids.next(MemberId::new), organization, user.id(), role, Set.of(), clock.instant());
        stores.removals()
                .lift(
                        organization,
                        user.id(),
                        UserEmail.verifiedOf(stores.users().listEmails(user.id())));
        stores.members().add(member);
        write(stores, caller, member);
        stores.outbox()
                .append(
                        ids.next(SignalId::new),
                        new Signal.MemberJoined(organization, user.id(), member.id()),
                        clock.instant());
        return member;
    }

    private void write(Stores stores, Caller caller, Member member) {
        ledger.write(
                stores,
                caller,
                Optional.of(member.organization()),
                AuditAction.MEMBER_ADDED,
                new AuditTarget.OfMember(member.id()),
                AuditDetails.of("user", member.user().toString())
                        .and("role", member.role().name()));
    }
}
