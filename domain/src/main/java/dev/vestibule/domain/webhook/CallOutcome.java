package dev.vestibule.domain.webhook;

import java.time.Duration;
import java.util.Optional;

/// What came of calling an endpoint once. What it said besides its status is never kept: whoever may read the log must
/// not read other people's servers through it.
public sealed interface CallOutcome {
    int REQUEST_TIMEOUT = 408;
    int GONE = 410;
    int TOO_EARLY = 425;
    int TOO_MANY_REQUESTS = 429;

    /// `retryAfter` is how long it asked us to wait (RFC 9110 §10.2.3).
    record Answered(int status, Optional<Duration> retryAfter) implements CallOutcome {}

    record Unanswered(CallFault fault) implements CallOutcome {}

    default Verdict verdict() {
        return switch (this) {
            case Answered(var status, var _) -> verdict(status);
            case Unanswered _ -> Verdict.FAILED;
        };
    }

    private static Verdict verdict(int status) {
        return switch (status) {
            case GONE -> Verdict.GONE;
            case REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS -> Verdict.FAILED;
            default -> verdictOfClass(status / 100);
        };
    }

    /// A redirect is not followed: it would lead past the guard, and to where nobody signed for.
    private static Verdict verdictOfClass(int hundreds) {
        return switch (hundreds) {
            case 2 -> Verdict.ACCEPTED;
            case 3, 4 -> Verdict.REFUSED;
            default -> Verdict.FAILED;
        };
    }
}
