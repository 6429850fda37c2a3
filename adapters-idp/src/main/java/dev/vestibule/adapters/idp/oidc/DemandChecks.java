package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.RequestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether a provider did what it was asked for (OpenID Connect Core 1.0 §3.1.3.7, steps 12 and 13): anybody can take
/// the wish out of the address on its way through the browser.
final class DemandChecks {
    private DemandChecks() {}

    static Checked<Json.Document> check(Json.Document claims, RequestSettings asked, Instant now) {
        return freshness(claims, asked.freshness(), now).then(fresh -> contextClass(fresh, asked.acrValues()));
    }

    private static Checked<Json.Document> freshness(Json.Document claims, Freshness asked, Instant now) {
        return switch (asked) {
            case Freshness.AnyAge() -> Checked.passed(claims);
            case Freshness.Within(var age) -> within(claims, age, now);
        };
    }

    private static Checked<Json.Document> within(Json.Document claims, Duration age, Instant now) {
        Instant earliest = now.minus(age).minus(TimeChecks.CLOCK_SKEW);
        return Checked.passed(claims)
                .provided(
                        () -> TimeChecks.time(claims, "auth_time").isPresent(),
                        Refusal.AUTH_TIME_MISSING,
                        "max_age was asked for, and auth_time is missing")
                .provided(
                        () -> TimeChecks.isNotBefore(claims, "auth_time", earliest),
                        Refusal.AUTHENTICATION_TOO_OLD,
                        "auth_time lies before what max_age allows");
    }

    private static Checked<Json.Document> contextClass(Json.Document claims, List<String> asked) {
        return Checked.passed(claims)
                .provided(
                        () -> asked.isEmpty()
                                || claims.text("acr").filter(asked::contains).isPresent(),
                        Refusal.ACR_MISMATCH,
                        "acr is missing or none of those that were asked for");
    }
}
