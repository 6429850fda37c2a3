package dev.vestibule.application.membership;

import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.Organization;

final class RemoveMemberHandler implements RemoveMember {
    private final UnitOfWork unitOfWork;
    private final Roster roster;
    private final Expulsion expulsion;

    RemoveMemberHandler(UnitOfWork unitOfWork, Roster roster, Expulsion expulsion) {
        this.unitOfWork = unitOfWork;
        this.roster = roster;
        this.expulsion = expulsion;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> remove(stores, command));
    }

    private Result remove(Stores stores, Command command) {
        return switch (roster.take(stores, intent(command))) {
            case Reach.Within(var organization, var member) -> remove(stores, command, organization, member);
            case Reach.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Intent intent(Command command) {
        return new Intent(
                command.caller(), command.organization(), command.member(), Scope.MEMBER_ADMIN, command.condition());
    }

    private Result remove(Stores stores, Command command, Organization organization, Member member) {
        return Roster.unlessReplaceable(stores, member)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> {
                    expulsion.expel(stores, command.caller(), organization, member, command.readmission());
                    return new Result.Removed();
                });
    }
}
