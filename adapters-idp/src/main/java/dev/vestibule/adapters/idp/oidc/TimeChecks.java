package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When a token holds (RFC 7519 §4.1.4 to §4.1.6; OpenID Connect Core 1.0 §3.1.3.7, steps 9 to 13).
final class TimeChecks {
    static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /// A token that carries a flow's nonce cannot be older than the flow may be.
    static final Duration MAX_AGE = FlowOrigin.LIFE;

    private static final BigDecimal LATEST = new BigDecimal("253402300799");

    private TimeChecks() {}

    /// For id_tokens: `exp` and `iat` are required (OpenID Connect Core 1.0 §2).
    static Checked<Json.Document> all(Json.Document claims, Instant now) {
        return Checked.passed(claims)
                .provided(() -> time(claims, "exp").isPresent(), Refusal.ID_TOKEN_INVALID, "exp is missing")
                .provided(() -> time(claims, "iat").isPresent(), Refusal.ID_TOKEN_INVALID, "iat is missing")
                .then(_ -> stated(claims, now, Refusal.ID_TOKEN_INVALID))
                .provided(
                        () -> isNotBefore(claims, "iat", now.minus(MAX_AGE).minus(CLOCK_SKEW)),
                        Refusal.TOKEN_EXPIRED,
                        "issued before the flow began")
                .provided(
                        () -> isNotAfter(claims, "auth_time", now.plus(CLOCK_SKEW)),
                        Refusal.ID_TOKEN_INVALID,
                        "auth_time lies in the future");
    }

    /// For every signed statement: whatever it says of time must hold.
    static Checked<Json.Document> stated(Json.Document claims, Instant now, Refusal malformed) {
        return Checked.passed(claims)
                .provided(() -> areTimes(claims), malformed, "a time is not a number of seconds")
                .provided(
                        () -> isNotBefore(claims, "exp", now.minus(CLOCK_SKEW).plusSeconds(1)),
                        Refusal.TOKEN_EXPIRED,
                        "expired")
                .provided(
                        () -> isNotAfter(claims, "nbf", now.plus(CLOCK_SKEW)),
                        Refusal.TOKEN_NOT_YET_VALID,
                        "nbf lies in the future")
                .provided(
                        () -> isNotAfter(claims, "iat", now.plus(CLOCK_SKEW)),
                        Refusal.TOKEN_NOT_YET_VALID,
                        "iat lies in the future");
    }

    private static boolean areTimes(Json.Document claims) {
        return Stream.of("exp", "iat", "nbf", "auth_time")
                .allMatch(name ->
                        claims.find(name).isEmpty() || time(claims, name).isPresent());
    }

    static boolean isNotBefore(Json.Document claims, String name, Instant earliest) {
        return time(claims, name).filter(time -> time.isBefore(earliest)).isEmpty();
    }

    private static boolean isNotAfter(Json.Document claims, String name, Instant latest) {
        return time(claims, name).filter(time -> time.isAfter(latest)).isEmpty();
    }

    /// A NumericDate (RFC 7519 §2), which may have a fraction, within the years that exist.
    static Optional<Instant> time(Json.Document claims, String name) {
        return claims.find(name)
                .filter(Json.Numeral.class::isInstance)
                .map(Json.Numeral.class::cast)
                .map(Json.Numeral::value)
                .filter(seconds -> seconds.signum() >= 0 && seconds.compareTo(LATEST) <= 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }
}
