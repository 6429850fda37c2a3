package dev.vestibule.application.port.in.idempotency;

import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.IdempotencyKey;
import dev.vestibule.domain.idempotency.RequestClaimId;
import dev.vestibule.domain.idempotency.RequestPrint;

/// Asked before a write that has a key: may it be done, or was it done already? The caller is known and let in.
public interface ClaimRequest {
    Result handle(Command command);

    record Command(Actor actor, IdempotencyKey key, RequestPrint print) {}

    sealed interface Result {
        /// Nobody else does it; what comes of it is told to `SettleRequest`.
        record Claimed(RequestClaimId claim) implements Result {}

        record Answered(GivenAnswer answer) implements Result {}

        record UnderWay() implements Result {}

        /// It began, and whoever began it never told what became of it.
        record OutcomeUnknown() implements Result {}

        /// The key stands for another request.
        record KeyReused() implements Result {}
    }
}
