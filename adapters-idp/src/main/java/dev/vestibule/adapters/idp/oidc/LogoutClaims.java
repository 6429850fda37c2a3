package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.session.LogoutNotice;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What a logout token says (OpenID Connect Back-Channel Logout 1.0 §2.4, §2.6).
final class LogoutClaims {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private LogoutClaims() {}

    static Checked<LogoutNotice> read(Json.Document claims, OidcConfig config, Instant now) {
        return AudienceChecks.issuer(claims, config)
                .then(_ -> AudienceChecks.audience(claims, config))
                .then(_ -> times(claims, now))
                .then(_ -> event(claims))
                .then(_ -> notice(claims, config));
    }

    /// One that is older than a sign-in may take could only come again; so its id need not be remembered for longer.
    private static Checked<Json.Document> times(Json.Document claims, Instant now) {
        Instant earliest = now.minus(TimeChecks.MAX_AGE).minus(TimeChecks.CLOCK_SKEW);
        return Checked.passed(claims)
                .provided(() -> TimeChecks.time(claims, "exp").isPresent(), invalid(), "exp is missing")
                .provided(() -> TimeChecks.time(claims, "iat").isPresent(), invalid(), "iat is missing")
                .then(_ -> TimeChecks.stated(claims, now, invalid()))
                .provided(() -> TimeChecks.isNotBefore(claims, "iat", earliest), invalid(), "issued too long ago");
    }

    /// A nonce would make it an id_token.
    private static Checked<Json.Document> event(Json.Document claims) {
        return Checked.passed(claims)
                .provided(() -> isLogout(claims), invalid(), "events is not one back-channel logout")
                .provided(() -> !claims.members().containsKey("nonce"), invalid(), "has a nonce")
                .provided(() -> text(claims, "jti").isPresent(), invalid(), "jti is missing or not usable");
    }

    private static boolean isLogout(Json.Document claims) {
        return claims.find("events").orElse(new Json.Nothing()) instanceof Json.Document events
                && events.members().size() == 1
                && events.members().get(EVENT) instanceof Json.Document;
    }

    private static Checked<LogoutNotice> notice(Json.Document claims, OidcConfig config) {
        Optional<Subject> subject = subject(claims, config.mapping().subject());
        Optional<String> session = text(claims, "sid");
        return Checked.passed(claims)
                .provided(() -> areUsable(claims), invalid(), "sub or sid is not usable")
                .provided(
                        () -> subject.isPresent() || session.isPresent(),
                        invalid(),
                        "names neither a person by the claim that we know them by, nor a session")
                .map(_ -> new LogoutNotice(subject, session, text(claims, "jti").orElseThrow(), expires(claims)));
    }

    private static boolean areUsable(Json.Document claims) {
        return Stream.of("sub", "sid")
                .allMatch(name -> !claims.members().containsKey(name)
                        || text(claims, name).isPresent());
    }

    /// People are known by the claim that is mapped, which a logout token may not have.
    private static Optional<Subject> subject(Json.Document claims, String claim) {
        return text(claims, claim).filter(Subject::isWellFormed).map(Subject::new);
    }

    private static Optional<String> text(Json.Document claims, String name) {
        return claims.text(name).filter(ClaimReader::isKept);
    }

    private static Instant expires(Json.Document claims) {
        Instant stated = TimeChecks.time(claims, "exp").orElseThrow();
        Instant tooOld = TimeChecks.time(claims, "iat").orElseThrow().plus(TimeChecks.MAX_AGE);
        return (stated.isBefore(tooOld) ? stated : tooOld).plus(TimeChecks.CLOCK_SKEW);
    }

    private static Refusal invalid() {
        return Refusal.LOGOUT_TOKEN_INVALID;
    }
}
