package dev.vestibule.domain.trace;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.user.UserId;

/// What an attempt came to. Only who was signed in is named: of everybody else the organization learns nothing that it
/// would not know by itself.
public sealed interface Conclusion {
    record SignedIn(UserId user) implements Conclusion {}

    /// The person was asked which account is theirs.
    record DecisionNeeded() implements Conclusion {}

    record TestPassed() implements Conclusion {}

    /// `detail` holds no token, code or secret.
    record Refused(Refusal refusal, String detail) implements Conclusion {
        private static final int MAX_LENGTH_CHARS = 500;

        public Refused {
            detail = detail.length() <= MAX_LENGTH_CHARS ? detail : detail.substring(0, MAX_LENGTH_CHARS);
        }
    }

    default AttemptOutcome outcome() {
        return switch (this) {
            case SignedIn _ -> AttemptOutcome.SIGNED_IN;
            case DecisionNeeded() -> AttemptOutcome.DECISION_NEEDED;
            case TestPassed() -> AttemptOutcome.TEST_PASSED;
            case Refused _ -> AttemptOutcome.REFUSED;
        };
    }
}
