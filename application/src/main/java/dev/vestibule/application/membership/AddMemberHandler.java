package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;

final class AddMemberHandler implements AddMember {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Appointment appointment;

    AddMemberHandler(UnitOfWork unitOfWork, Authority authority, Appointment appointment) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.appointment = appointment;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> add(stores, command));
    }

    private Result add(Stores stores, Command command) {
        return switch (authority.toOperate(stores, command.caller(), command.organization())) {
            case Permit.Granted(var organization) -> add(stores, command, organization.id());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result add(Stores stores, Command command, OrganizationId organization) {
        return stores.users()
                .find(command.user())
                .map(user -> stores.members()
                        .find(organization, user.id())
                        .<Result>map(_ -> new Result.Refused(Refusal.ALREADY_A_MEMBER))
                        .orElseGet(() -> new Result.Added(
                                appointment.appoint(stores, command.caller(), organization, user, command.role()))))
                .orElseGet(() -> new Result.Refused(Refusal.USER_NOT_FOUND));
    }
}
