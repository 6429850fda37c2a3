package dev.vestibule.application.check;

import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class DecideIdentityCheckHandler implements DecideIdentityCheck {
    private final UnitOfWork unitOfWork;
    private final CheckDecision decision;

    DecideIdentityCheckHandler(UnitOfWork unitOfWork, CheckDecision decision) {
        this.unitOfWork = unitOfWork;
        this.decision = decision;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> decision.decide(stores, command));
    }
}
