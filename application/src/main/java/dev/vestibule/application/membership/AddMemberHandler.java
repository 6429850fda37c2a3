package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.User;
import java.util.Optional;

final class AddMemberHandler implements AddMember {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Appointment appointment;
    private final Listings listings;

    AddMemberHandler(UnitOfWork unitOfWork, Authority authority, Appointment appointment, Listings listings) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.appointment = appointment;
        this.listings = listings;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> add(stores, command));
    }

    private Result add(Stores stores, Command command) {
        return switch (authority.toOperate(stores, command.caller(), command.organization(), Scope.MEMBER_WRITE)) {
            case Permit.Granted(var organization) -> add(stores, command, organization.id());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result add(Stores stores, Command command, OrganizationId organization) {
        return stores.users()
                .find(command.user())
                .map(user -> unlessPossible(stores, organization, user)
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> add(stores, command, organization, user)))
                .orElseGet(() -> new Result.Refused(Refusal.USER_NOT_FOUND));
    }

    private static Optional<Refusal> unlessPossible(Stores stores, OrganizationId organization, User user) {
        return stores.members()
                .find(organization, user.id())
                .map(_ -> Refusal.ALREADY_A_MEMBER)
                .or(() -> Refusal.unlessActive(user.standing()));
    }

    private Result add(Stores stores, Command command, OrganizationId organization, User user) {
        Member member = appointment.appoint(stores, command.caller(), organization, user, command.role());
        return new Result.Added(listings.of(stores, member));
    }
}
