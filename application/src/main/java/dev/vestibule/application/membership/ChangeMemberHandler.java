package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import java.util.Optional;

final class ChangeMemberHandler implements ChangeMember {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Roster roster;
    private final Ledger ledger;
    private final Listings listings;

    ChangeMemberHandler(UnitOfWork unitOfWork, Authority authority, Roster roster, Ledger ledger, Listings listings) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.roster = roster;
        this.ledger = ledger;
        this.listings = listings;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> change(stores, command));
    }

    private Result change(Stores stores, Command command) {
        return switch (roster.take(stores, intent(command))) {
            case Reach.Within(Organization _, var member) ->
                command.role()
                        .filter(role -> role != member.role())
                        .map(role -> change(stores, command.caller(), member, role))
                        .orElseGet(() -> new Result.Changed(listings.of(stores, member)));
            case Reach.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Intent intent(Command command) {
        return new Intent(
                command.caller(), command.organization(), command.member(), Scope.MEMBER_WRITE, command.condition());
    }

    private Result change(Stores stores, Caller caller, Member member, OrganizationRole role) {
        return unlessPossible(stores, caller, member, role)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> save(stores, caller, member, role));
    }

    private Optional<Refusal> unlessPossible(Stores stores, Caller caller, Member member, OrganizationRole role) {
        return authority
                .unlessOutranked(stores, caller, member.organization(), role)
                .or(() -> Roster.unlessReplaceable(stores, member));
    }

    private Result save(Stores stores, Caller caller, Member member, OrganizationRole role) {
        Member changed = member.withRole(role);
        stores.members().save(changed);
        ledger.write(
                stores,
                caller,
                Optional.of(member.organization()),
                AuditAction.MEMBER_EDITED,
                new AuditTarget.OfMember(member.id()),
                AuditDetails.of("user", member.user().toString())
                        .and("changed", "role")
                        .and("from", member.role().name())
                        .and("to", role.name()));
        return new Result.Changed(listings.of(stores, changed));
    }
}
