package dev.vestibule.application.trace;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.RepairGate;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to the traces of attempts.
public record TraceUseCases(
        RecordAttempts recordAttempts,
        ListTraces listTraces,
        ShowTrace showTrace,
        ShowProviderHealth showProviderHealth) {
    public static TraceUseCases over(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        var desk = new TraceDesk(Authority.overSso(new RepairGate(clock)));
        return new TraceUseCases(
                new RecordAttemptsHandler(unitOfWork, ids),
                new ListTracesHandler(unitOfWork, desk),
                new ShowTraceHandler(unitOfWork, desk),
                new ShowProviderHealthHandler(unitOfWork, desk, clock));
    }
}
