package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class EndSessionsHandler implements EndSessions {
    private final UnitOfWork unitOfWork;
    private final SessionEnding ending;

    EndSessionsHandler(UnitOfWork unitOfWork, SessionEnding ending) {
        this.unitOfWork = unitOfWork;
        this.ending = ending;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> ending.end(stores, command));
    }
}
