package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.session.SessionTokenHash;

final class SignOutHandler implements SignOut {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;

    SignOutHandler(UnitOfWork unitOfWork, Secrets secrets) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
    }

    @Override
    public Result handle(Command command) {
        SessionTokenHash token = secrets.hash(command.session());
        return unitOfWork.execute(stores -> {
            stores.sessions().end(token);
            return new Result.SignedOut();
        });
    }
}
