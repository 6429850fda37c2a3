package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.audit.AuditUseCases;
import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.membership.MembershipUseCases;
import dev.vestibule.application.organization.OrganizationUseCases;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Passwords;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.user.UserUseCases;
import dev.vestibule.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of setting up and of what runs by itself.
@Factory
final class AdminBeans {
    @Singleton
    OrganizationUseCases organizationUseCases(
            UnitOfWork unitOfWork, KnownProviders known, IdSource ids, InstantSource clock, Settings settings) {
        return OrganizationUseCases.over(
                unitOfWork, known, ids, clock, settings.sessions().ceiling());
    }

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
    AuditUseCases auditUseCases(UnitOfWork unitOfWork) {
        return AuditUseCases.over(unitOfWork);
    }

    @Singleton
    DeliveryUseCases deliveryUseCases(
            UnitOfWork unitOfWork,
            SignalReceivers receivers,
            Attempts attempts,
            Observer observer,
            InstantSource clock) {
        return DeliveryUseCases.over(unitOfWork, receivers, attempts, observer, clock);
    }

    @Singleton
    CreateOrganization createOrganization(OrganizationUseCases door) {
        return door.createOrganization();
    }

    @Singleton
    ShowOrganization showOrganization(OrganizationUseCases door) {
        return door.showOrganization();
    }

    @Singleton
    ListOrganizations listOrganizations(OrganizationUseCases door) {
        return door.listOrganizations();
    }

    @Singleton
    ChangeOrganization changeOrganization(OrganizationUseCases door) {
        return door.changeOrganization();
    }

    @Singleton
    DeleteOrganization deleteOrganization(OrganizationUseCases door) {
        return door.deleteOrganization();
    }

    @Singleton
    AddDomain addDomain(OrganizationUseCases door) {
        return door.addDomain();
    }

    @Singleton
    ListDomains listDomains(OrganizationUseCases door) {
        return door.listDomains();
    }

    @Singleton
    DropDomain dropDomain(OrganizationUseCases door) {
        return door.dropDomain();
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
    ListIdentities listIdentities(MembershipUseCases door) {
        return door.listIdentities();
    }

    @Singleton
    DetachIdentity detachIdentity(MembershipUseCases door) {
        return door.detachIdentity();
    }

    @Singleton
    ListAuditEntries listAuditEntries(AuditUseCases door) {
        return door.listAuditEntries();
    }

    @Singleton
    DeliverSignals deliverSignals(DeliveryUseCases door) {
        return door.deliverSignals();
    }

    @Singleton
    SweepExpired sweepExpired(DeliveryUseCases door) {
        return door.sweepExpired();
    }
}
