package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.membership.MembershipUseCases;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.user.UserUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of accounts and memberships.
@Factory
final class PeopleBeans {
    @Singleton
    UserUseCases userUseCases(
            UnitOfWork unitOfWork, Passwords passwords, Secrets secrets, IdSource ids, InstantSource clock) {
        return UserUseCases.over(unitOfWork, passwords, secrets, ids, clock);
    }

    @Singleton
    MembershipUseCases membershipUseCases(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        return MembershipUseCases.over(unitOfWork, ids, clock);
    }

    @Singleton
    CreateUser createUser(UserUseCases door) {
        return door.createUser();
    }

    @Singleton
    ShowUser showUser(UserUseCases door) {
        return door.showUser();
    }

    @Singleton
    ListUsers listUsers(UserUseCases door) {
        return door.listUsers();
    }

    @Singleton
    ChangeUserStanding changeUserStanding(UserUseCases door) {
        return door.changeUserStanding();
    }

    @Singleton
    DeleteUser deleteUser(UserUseCases door) {
        return door.deleteUser();
    }

    @Singleton
    AddMember addMember(MembershipUseCases door) {
        return door.addMember();
    }

    @Singleton
    ShowMember showMember(MembershipUseCases door) {
        return door.showMember();
    }

    @Singleton
    ListMembers listMembers(MembershipUseCases door) {
        return door.listMembers();
    }

    @Singleton
    ChangeMember changeMember(MembershipUseCases door) {
        return door.changeMember();
    }

    @Singleton
    RemoveMember removeMember(MembershipUseCases door) {
        return door.removeMember();
    }

    @Singleton
    ListIdentities listIdentities(MembershipUseCases door) {
        return door.listIdentities();
    }

    @Singleton
    DetachIdentity detachIdentity(MembershipUseCases door) {
        return door.detachIdentity();
    }
}
