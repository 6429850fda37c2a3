package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.audit.AuditUseCases;
import dev.vestibule.application.delivery.DeliveryUseCases;
import dev.vestibule.application.organization.OrganizationUseCases;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.delivery.DeliverSignals;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.SignalReceivers;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.provider.ProviderUseCases;
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
    ProviderUseCases providerUseCases(
            UnitOfWork unitOfWork,
            IdentityProviders identityProviders,
            KnownProviders known,
            Secrets secrets,
            IdSource ids,
            InstantSource clock) {
        return ProviderUseCases.over(unitOfWork, identityProviders, known, secrets, ids, clock);
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
    CreateProvider createProvider(ProviderUseCases door) {
        return door.createProvider();
    }

    @Singleton
    ShowProvider showProvider(ProviderUseCases door) {
        return door.showProvider();
    }

    @Singleton
    ListProviders listProviders(ProviderUseCases door) {
        return door.listProviders();
    }

    @Singleton
    ChangeProvider changeProvider(ProviderUseCases door) {
        return door.changeProvider();
    }

    @Singleton
    ReviveProvider reviveProvider(ProviderUseCases door) {
        return door.reviveProvider();
    }

    @Singleton
    CreateProofLink createProofLink(ProviderUseCases door) {
        return door.createProofLink();
    }

    @Singleton
    ShowProofLink showProofLink(ProviderUseCases door) {
        return door.showProofLink();
    }

    @Singleton
    DisableProvider disableProvider(ProviderUseCases door) {
        return door.disableProvider();
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
