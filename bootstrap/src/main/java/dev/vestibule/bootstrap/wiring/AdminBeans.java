package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.delivery.LaneReceivers;
import dev.vestibule.application.delivery.UpkeepUseCases;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.organization.OrganizationUseCases;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of setting up and of what runs by itself.
@Factory
final class AdminBeans {
    @Singleton
    OrganizationUseCases organizationUseCases(
            UnitOfWork unitOfWork,
            KnownProviders known,
            IdSource ids,
            InstantSource clock,
            Settings settings,
            Notices notices) {
        return OrganizationUseCases.over(
                unitOfWork, known, ids, clock, settings.sessions().ceiling(), notices);
    }

    @Singleton
    DeliveryUseCases deliveryUseCases(
            UnitOfWork unitOfWork,
            SignalReceivers remote,
            LaneReceivers local,
            Observer observer,
            InstantSource clock) {
        return DeliveryUseCases.over(unitOfWork, remote, local, observer, clock, DeliveryUseCases.LEASE);
    }

    @Singleton
    UpkeepUseCases upkeepUseCases(UnitOfWork unitOfWork, Attempts attempts, InstantSource clock) {
        return UpkeepUseCases.over(unitOfWork, attempts, clock);
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
    SweepExpired sweepExpired(UpkeepUseCases door) {
        return door.sweepExpired();
    }
}
