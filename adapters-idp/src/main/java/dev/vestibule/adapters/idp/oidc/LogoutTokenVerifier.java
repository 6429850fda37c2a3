package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.oidc.Signatures.Expected;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.session.LogoutNotice;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/// Verifies a logout token (OpenID Connect Back-Channel Logout 1.0 §2.6). Anybody can post one: what it says is checked
/// before any key is asked for, and the keys are looked up apart from those of sign-ins, with a budget of their own.
final class LogoutTokenVerifier {
    private static final Expected LOGOUT_TOKEN =
            new Expected(Set.of("logout+jwt", "jwt"), Refusal.LOGOUT_TOKEN_INVALID);

    /// What is the token's fault once the provider has been asked; anything else is the provider's.
    private static final Set<Refusal> FORGED =
            Set.of(Refusal.ALGORITHM_NOT_ALLOWED, Refusal.KEY_NOT_FOUND, Refusal.SIGNATURE_INVALID);

    private static final int MAX_LENGTH_CHARS = 16 * 1024;

    private final Discovery discovery;
    private final Signatures signatures;

    LogoutTokenVerifier(Discovery discovery, Signatures signatures) {
        this.discovery = discovery;
        this.signatures = signatures;
    }

    Checked<LogoutNotice> verify(Registration registration, String token, Instant now) {
        OidcConfig config = registration.config();
        return asItsFault(
                        parsed(token)
                                .then(jws -> LogoutClaims.read(jws.claims(), config, now)
                                        .map(notice -> new Claimed(jws, notice))),
                        _ -> true)
                .then(claimed -> signed(registration, claimed));
    }

    /// What a token says, while nobody knows yet who says it.
    private record Claimed(CompactJws jws, LogoutNotice notice) {}

    private static Checked<CompactJws> parsed(String token) {
        return token.length() > MAX_LENGTH_CHARS
                ? Checked.refused(Refusal.LOGOUT_TOKEN_INVALID, "the token is too long")
                : CompactJws.parse(token, Refusal.LOGOUT_TOKEN_INVALID);
    }

    private Checked<LogoutNotice> signed(Registration registration, Claimed claimed) {
        ProviderSource source = registration.source();
        return discovery
                .find(source)
                .then(metadata -> asItsFault(
                        signatures.verify(
                                new ProviderSource.Keys(source, metadata.jwksUri()),
                                registration.config().algorithms().among(metadata.offered()),
                                claimed.jws(),
                                LOGOUT_TOKEN),
                        FORGED::contains))
                .map(_ -> claimed.notice());
    }

    private static <T> Checked<T> asItsFault(Checked<T> checked, Predicate<Refusal> isItsFault) {
        return switch (checked) {
            case Checked.Passed<T> passed -> passed;
            case Checked.Refused<T> refused ->
                isItsFault.test(refused.refusal())
                        ? Checked.refused(Refusal.LOGOUT_TOKEN_INVALID, refused.detail())
                        : refused;
        };
    }
}
