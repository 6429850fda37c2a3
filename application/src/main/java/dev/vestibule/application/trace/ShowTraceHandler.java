package dev.vestibule.application.trace;

import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

final class ShowTraceHandler implements ShowTrace {
    private final UnitOfWork unitOfWork;
    private final TraceDesk desk;

    ShowTraceHandler(UnitOfWork unitOfWork, TraceDesk desk) {
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
                provider -> show(stores, query, provider),
                Result.Refused::new));
    }

    private static Result show(Stores stores, Query query, Provider provider) {
        return stores.loginTraces()
                .find(provider.id(), query.code())
                .<Result>map(Result.Shown::new)
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }
}
