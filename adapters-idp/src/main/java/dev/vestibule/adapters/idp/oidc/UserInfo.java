package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.outbound.HttpAnswer;
import dev.vestibule.adapters.idp.outbound.HttpCall;
import dev.vestibule.adapters.idp.outbound.HttpCall.Credentials;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.OidcConfig;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks the UserInfo endpoint where that is wanted (OpenID Connect Core 1.0 §5.3). Its answer counts only as an answer
/// about the person of the id_token.
final class UserInfo {
    private static final String JWT = "application/jwt";

    private final OutboundHttp http;
    private final Signatures signatures;

    UserInfo(OutboundHttp http, Signatures signatures) {
        this.http = http;
        this.signatures = signatures;
    }

    Checked<PersonClaims> complete(
            Callback callback, ProviderMetadata metadata, Tokens tokens, VerifiedIdToken idToken) {
        return switch (callback.config().userInfo()) {
            case NEVER -> without(idToken);
            case AUTO ->
                isComplete(idToken, callback.config().mapping())
                        ? without(idToken)
                        : metadata.userInfoEndpoint()
                                .map(_ -> ask(callback, metadata, tokens, idToken))
                                .orElseGet(() -> without(idToken));
            case ALWAYS -> ask(callback, metadata, tokens, idToken);
        };
    }

    private static Checked<PersonClaims> without(VerifiedIdToken idToken) {
        return Checked.passed(new PersonClaims(idToken, Optional.empty()));
    }

    private static boolean isComplete(VerifiedIdToken idToken, ClaimMapping mapping) {
        return Stream.of(mapping.subject(), mapping.email(), mapping.emailVerified(), mapping.name())
                .allMatch(claim -> idToken.claims().find(claim).isPresent());
    }

    private Checked<PersonClaims> ask(
            Callback callback, ProviderMetadata metadata, Tokens tokens, VerifiedIdToken idToken) {
        return metadata.userInfoEndpoint()
                .map(endpoint -> http.exchange(callback.provider(), call(endpoint, tokens)))
                .orElseGet(() -> Checked.refused(Refusal.USERINFO_INVALID, "the provider has no UserInfo endpoint"))
                .then(answer -> read(callback, metadata, answer))
                .then(claims -> aboutTheSame(claims, idToken));
    }

    private static HttpCall call(URI endpoint, Tokens tokens) {
        return new HttpCall.Get(
                endpoint,
                "application/json, application/jwt",
                Optional.of(new Credentials("Bearer " + tokens.accessToken())));
    }

    private Checked<Json.Document> read(Callback callback, ProviderMetadata metadata, HttpAnswer answer) {
        return answer.isOk() && answer.mediaType().equals(JWT)
                ? signed(callback, metadata, answer.text().orElse("").strip())
                : Documents.ofOk(answer, Refusal.USERINFO_INVALID);
    }

    /// §5.3.2, §5.3.4: signed by the provider, by itself and for us.
    private Checked<Json.Document> signed(Callback callback, ProviderMetadata metadata, String token) {
        OidcConfig config = callback.config();
        return signatures
                .verify(callback.keys(metadata), config.algorithms(), token, Refusal.USERINFO_INVALID)
                .then(signed -> AudienceChecks.issuer(signed.claims(), config))
                .then(claims -> AudienceChecks.audience(claims, config))
                .then(claims -> TimeChecks.stated(claims, callback.now(), Refusal.USERINFO_INVALID));
    }

    /// §5.3.2: the `sub` must match exactly, else none of the claims may be used (token substitution).
    private static Checked<PersonClaims> aboutTheSame(Json.Document claims, VerifiedIdToken idToken) {
        return Checked.passed(new PersonClaims(idToken, Optional.of(claims)))
                .provided(
                        () -> claims.text("sub").equals(Optional.of(idToken.subject())),
                        Refusal.SUBJECT_MISMATCH,
                        "UserInfo is about another subject, or about none");
    }
}
