package dev.vestibule.domain.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That a requester's key stands for one request, and what that was answered, once it was.
public record RequestClaim(
        RequestClaimId id,
        Requester requester,
        IdempotencyKey key,
        RequestPrint print,
        Instant madeAt,
        Optional<GivenAnswer> answer) {
    /// How long a key stands for its request.
    public static final Duration KEPT = Duration.ofHours(24);

    /// Longer than any request runs. One without an answer after this time has nobody who would tell what became of it.
    public static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    public static RequestClaim of(
            RequestClaimId id, Requester requester, IdempotencyKey key, RequestPrint print, Instant now) {
        return new RequestClaim(id, requester, key, print, now, Optional.empty());
    }

    public boolean isForTheSameAs(RequestClaim other) {
        return print.equals(other.print);
    }

    /// Whether its request may still be under way.
    public boolean mayRun(Instant now) {
        return now.isBefore(madeAt.plus(LONGEST_RUN));
    }
}
