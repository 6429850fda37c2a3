package dev.vestibule.application.trace;

import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import java.util.List;

final class RecordAttemptsHandler implements RecordAttempts {
    private final UnitOfWork unitOfWork;
    private final IdSource ids;

    RecordAttemptsHandler(UnitOfWork unitOfWork, IdSource ids) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
    }

    @Override
    public Result handle(Command command) {
        List<LoginTrace> traces = command.attempts().stream()
                .map(seen -> new LoginTrace(ids.next(LoginTraceId::new), seen.attempt(), seen.at()))
                .toList();
        return unitOfWork.execute(stores -> {
            stores.loginTraces().append(traces, LoginTrace.MOST_ALIKE);
            return new Result.Recorded();
        });
    }
}
