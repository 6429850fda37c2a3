package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What one attempt came to, as answered.
@Serdeable
record LoginTraceJson(
        String id,
        String code,
        String at,
        String purpose,
        String outcome,
        @Nullable RefusalJson refusal,
        @Nullable String userId) {
    /// Why, the catalogue's sentence for the admin, and what was seen.
    @Serdeable
    record RefusalJson(String code, String advice, String detail) {}

    /// `advice` is the catalogue's sentence for the reason, where there is one.
    static LoginTraceJson of(LoginTrace trace, String advice) {
        Attempt attempt = trace.attempt();
        return new LoginTraceJson(
                trace.id().toString(),
                attempt.code().value(),
                trace.at().toString(),
                Wire.lower(attempt.purpose()),
                Wire.lower(attempt.conclusion().outcome()),
                refusal(attempt.conclusion(), advice),
                user(attempt.conclusion()));
    }

    private static @Nullable RefusalJson refusal(Conclusion conclusion, String advice) {
        return conclusion instanceof Conclusion.Refused(var refusal, var detail)
                ? new RefusalJson(refusal.code(), advice, detail)
                : null;
    }

    private static @Nullable String user(Conclusion conclusion) {
        return conclusion instanceof Conclusion.SignedIn(var user) ? user.toString() : null;
    }
}
