package dev.vestibule.application.idempotency;

import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to writes that clients may repeat.
public record IdempotencyUseCases(ClaimRequest claimRequest, SettleRequest settleRequest) {
    public static IdempotencyUseCases over(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        return new IdempotencyUseCases(
                new ClaimRequestHandler(unitOfWork, ids, clock), new SettleRequestHandler(unitOfWork));
    }
}
