package dev.vestibule.application.trace;

import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import dev.vestibule.domain.trace.ProviderHour;
import java.util.List;
import java.util.stream.Stream;

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
        List<ProviderHour> refusals = command.attempts().stream()
                .flatMap(RecordAttemptsHandler::refusal)
                .toList();
        return unitOfWork.execute(stores -> {
            stores.loginTraces().append(traces, LoginTrace.MOST_ALIKE);
            stores.providerHours().add(refusals);
            return new Result.Recorded();
        });
    }

    /// Sign-ins are counted by their events. Walks of admins, who try things out, are not counted.
    private static Stream<ProviderHour> refusal(Seen seen) {
        Attempt attempt = seen.attempt();
        boolean counts = attempt.conclusion().outcome() == AttemptOutcome.REFUSED
                && (attempt.purpose() == AttemptPurpose.LOGIN || attempt.purpose() == AttemptPurpose.RELINK);
        return counts ? Stream.of(ProviderHour.refused(attempt.provider(), seen.at())) : Stream.empty();
    }
}
