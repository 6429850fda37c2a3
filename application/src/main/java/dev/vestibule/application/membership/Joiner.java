package dev.vestibule.application.membership;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.membership.JoinPlan;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Carries out how somebody whom a provider has recognised becomes, or stays, a linked member.
public final class Joiner {
    private final IdSource ids;
    private final InstantSource clock;
    private final Ledger ledger;

    public Joiner(IdSource ids, InstantSource clock, Ledger ledger) {
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /// The link flags are set on every path.
    public void join(Stores stores, Caller caller, Organization organization, UserId user, JoinPlan plan) {
        switch (plan) {
            case JoinPlan.AlreadyMember(var member) -> link(stores, member);
            case JoinPlan.Join(var role) ->
                add(stores, caller, organization, newMember(stores, organization, user, role));
            case JoinPlan.NotAllowed _, JoinPlan.Removed _ ->
                throw new IllegalStateException("a refused plan is not carried out");
        }
    }

    private static void link(Stores stores, Member member) {
        if (!member.ssoLinked().equals(member)) {
            stores.members()
                    .lock(member.organization(), member.user())
                    .ifPresent(locked -> stores.members().save(locked.ssoLinked()));
        }
    }

    private Member newMember(Stores stores, Organization organization, UserId user, OrganizationRole role) {
        return new Member(
                ids.next(MemberId::new), organization.id(), user, role, flags(stores, organization), clock.instant());
    }

    /// Where seats are limited, newcomers wait for each other on the organization's row.
    private static Set<MemberFlag> flags(Stores stores, Organization organization) {
        if (organization.seatLimit().isEmpty()) {
            return EnumSet.of(MemberFlag.SSO_LINKED);
        }
        boolean hasSeat = stores.organizations()
                .lock(new OrganizationRef.ById(organization.id()))
                .filter(current -> current.hasSeatBeyond(stores.members().count(current.id())))
                .isPresent();
        return hasSeat
                ? EnumSet.of(MemberFlag.SSO_LINKED)
                : EnumSet.of(MemberFlag.SSO_LINKED, MemberFlag.MEMBER_LIMIT_RESTRICTED);
    }

    private void add(Stores stores, Caller caller, Organization organization, Member member) {
        stores.members().add(member);
        ledger.write(
                stores,
                caller,
                Optional.of(organization.id()),
                AuditAction.MEMBER_ADDED,
                new AuditTarget.OfMember(member.id()),
                AuditDetails.of("user", member.user().toString())
                        .and("role", member.role().name()));
        stores.outbox()
                .append(
                        ids.next(SignalId::new),
                        new Signal.MemberJoined(organization.id(), member.user(), member.id()),
                        clock.instant());
    }
}
