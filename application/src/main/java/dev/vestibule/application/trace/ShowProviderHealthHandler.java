package dev.vestibule.application.trace;

import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.trace.ProviderHealth;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Instant;
import java.time.InstantSource;

final class ShowProviderHealthHandler implements ShowProviderHealth {
    private final UnitOfWork unitOfWork;
    private final TraceDesk desk;
    private final InstantSource clock;

    ShowProviderHealthHandler(UnitOfWork unitOfWork, TraceDesk desk, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> desk.<Result>open(
                stores,
                query.caller(),
                query.organization(),
                query.provider(),
                provider -> new Result.Shown(provider, health(stores, provider, clock.instant())),
                Result.Refused::new));
    }

    private static ProviderHealth health(Stores stores, Provider provider, Instant now) {
        return ProviderHealth.of(stores.providerHours().list(provider.id(), now.minus(ProviderHour.KEPT)), now);
    }
}
