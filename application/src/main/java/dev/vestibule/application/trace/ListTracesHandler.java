package dev.vestibule.application.trace;

import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.provider.Provider;

final class ListTracesHandler implements ListTraces {
    private final UnitOfWork unitOfWork;
    private final TraceDesk desk;

    ListTracesHandler(UnitOfWork unitOfWork, TraceDesk desk) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> desk.<Result>open(
                stores,
                query.caller(),
                query.organization(),
                query.provider(),
                provider -> list(stores, query, provider),
                Result.Refused::new));
    }

    private static Result list(Stores stores, Query query, Provider provider) {
        return new Result.Listed(provider, stores.loginTraces().list(provider.id(), query.outcome(), query.page()));
    }
}
