package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.PrepareClientKey;
import dev.vestibule.application.port.in.provider.RefreshProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.application.port.out.world.ClientKeys;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.provider.ProviderUseCases;
import dev.vestibule.application.trace.TraceUseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Gives the use cases about providers what they need, and hands them out.
@Factory
final class ProviderBeans {
    @Singleton
    ProviderUseCases providerUseCases(
            UnitOfWork unitOfWork,
            IdentityProviders identityProviders,
            KnownProviders known,
            ClientKeys clientKeys,
            Secrets secrets,
            IdSource ids,
            InstantSource clock,
            Notices notices) {
        return ProviderUseCases.over(unitOfWork, identityProviders, known, clientKeys, secrets, ids, clock, notices);
    }

    @Singleton
    TraceUseCases traceUseCases(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        return TraceUseCases.over(unitOfWork, ids, clock);
    }

    @Singleton
    RecordAttempts recordAttempts(TraceUseCases door) {
        return door.recordAttempts();
    }

    @Singleton
    ListTraces listTraces(TraceUseCases door) {
        return door.listTraces();
    }

    @Singleton
    ShowTrace showTrace(TraceUseCases door) {
        return door.showTrace();
    }

    @Singleton
    ShowProviderHealth showProviderHealth(TraceUseCases door) {
        return door.showProviderHealth();
    }

    @Singleton
    RefreshProvider refreshProvider(ProviderUseCases door) {
        return door.refreshProvider();
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
    ShowProviderUse showProviderUse(ProviderUseCases door) {
        return door.showProviderUse();
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
    PrepareClientKey prepareClientKey(ProviderUseCases door) {
        return door.prepareClientKey();
    }

    @Singleton
    ShowClientKeys showClientKeys(ProviderUseCases door) {
        return door.showClientKeys();
    }
}
