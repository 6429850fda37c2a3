package dev.vestibule.application.idempotency;

import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.port.out.store.RequestClaims;
import dev.vestibule.application.port.out.world.UnitOfWork;

final class SettleRequestHandler implements SettleRequest {
    private final UnitOfWork unitOfWork;

    SettleRequestHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> settle(stores.requestClaims(), command));
    }

    private static Result settle(RequestClaims claims, Command command) {
        command.answer()
                .ifPresentOrElse(
                        answer -> claims.answer(command.claim(), answer), () -> claims.release(command.claim()));
        return new Result.Settled();
    }
}
