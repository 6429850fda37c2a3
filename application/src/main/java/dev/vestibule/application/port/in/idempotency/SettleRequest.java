package dev.vestibule.application.port.in.idempotency;

import dev.vestibule.domain.idempotency.GivenAnswer;
import dev.vestibule.domain.idempotency.RequestClaimId;
import java.util.Optional;

/// Told what came of a request that was claimed. Where nobody can say, nothing is told, and the claim stays.
public interface SettleRequest {
    Result handle(Command command);

    /// Without an answer, the request has changed nothing, and may be tried again with the same key.
    record Command(RequestClaimId claim, Optional<GivenAnswer> answer) {}

    sealed interface Result {
        record Settled() implements Result {}
    }
}
