package dev.vestibule.application.check;

import dev.vestibule.application.check.CheckDesk.Asked;
import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.identity.CheckOutcome;
import java.time.InstantSource;

/// One link at a time: claim it, ask with no unit of work open, write down the answer at once. A crash in between costs
/// no more than the one answer that was under way.
final class CheckIdentitiesHandler implements CheckIdentities {
    private final UnitOfWork unitOfWork;
    private final IdentityProviders providers;
    private final Observer observer;
    private final InstantSource clock;
    private final CheckDesk desk;

    CheckIdentitiesHandler(
            UnitOfWork unitOfWork,
            IdentityProviders providers,
            Observer observer,
            InstantSource clock,
            CheckDesk desk) {
        this.unitOfWork = unitOfWork;
        this.providers = providers;
        this.observer = observer;
        this.clock = clock;
        this.desk = desk;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(desk::claim).map(this::ask).orElseGet(Result.NobodyDue::new);
    }

    private Result ask(Asked asked) {
        Recheck answer = providers.recheck(asked.provider(), asked.identity(), clock.instant());
        CheckOutcome outcome = unitOfWork.execute(stores -> desk.settle(stores, asked, answer));
        observer.saw(new Observation.IdentityChecked(
                asked.provider().organization(), asked.provider().id(), outcome, detail(answer)));
        return new Result.Asked(outcome);
    }

    private static String detail(Recheck answer) {
        return switch (answer) {
            case Recheck.Confirmed _ -> "";
            case Recheck.CouldNotCheck unchecked -> unchecked.refusal().code() + ", " + unchecked.detail();
            case Recheck.Rejected(var detail) -> detail;
        };
    }
}
