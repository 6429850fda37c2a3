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
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the UserInfo endpoint where that is wanted (OpenID Connect Core 1.0 §5.3). Its answer counts only as an answer
/// about the person of the id_token.
final class UserInfo {
    private static final String JWT = "application/jwt";

    /// RFC 6750 §3.1, and RFC 6585 §4.
    private static final Set<Integer> CLOSED_TO_US = Set.of(401, 403, 429);

    private static final Set<Refusal> OUTAGES =
            EnumSet.of(Refusal.IDP_UNREACHABLE, Refusal.IDP_TIMEOUT, Refusal.IDP_BUSY);

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
                                || metadata.userInfoEndpoint().isEmpty()
                        ? without(idToken)
                        : askIfPossible(callback, metadata, tokens, idToken);
            case ALWAYS ->
                read(callback, metadata, ask(callback, metadata, tokens)).then(claims -> aboutTheSame(claims, idToken));
        };
    }

    private static Checked<PersonClaims> without(VerifiedIdToken idToken) {
        return Checked.passed(new PersonClaims(idToken, Optional.empty()));
    }

    /// Whether the address was verified is no reason to ask: most who do not say so here do not say so there.
    private static boolean isComplete(VerifiedIdToken idToken, ClaimMapping mapping) {
        return Stream.of(mapping.subject(), mapping.email(), mapping.name())
                .allMatch(claim -> idToken.claims().find(claim).isPresent());
    }

    /// A sign-in needs no more than its subject. Where that is signed, an endpoint that is out of order or does not
    /// let us in takes nothing away; what it does say must hold.
    private Checked<PersonClaims> askIfPossible(
            Callback callback, ProviderMetadata metadata, Tokens tokens, VerifiedIdToken idToken) {
        Checked<HttpAnswer> answer = ask(callback, metadata, tokens);
        boolean hasSubject =
                idToken.claims().find(callback.config().mapping().subject()).isPresent();
        return hasSubject && (tokens.accessToken().isEmpty() || isOut(answer))
                ? without(idToken)
                : read(callback, metadata, answer).then(claims -> aboutTheSame(claims, idToken));
    }

    private static boolean isOut(Checked<HttpAnswer> answer) {
        return switch (answer) {
            case Checked.Passed<HttpAnswer>(var given) ->
                given.status() >= 500 || CLOSED_TO_US.contains(given.status());
            case Checked.Refused<HttpAnswer> refused -> OUTAGES.contains(refused.refusal());
        };
    }

    private Checked<HttpAnswer> ask(Callback callback, ProviderMetadata metadata, Tokens tokens) {
        return metadata.userInfoEndpoint()
                .map(endpoint -> call(endpoint, tokens).then(call -> http.exchange(callback.provider(), call)))
                .orElseGet(() -> Checked.refused(Refusal.USERINFO_INVALID, "the provider has no UserInfo endpoint"));
    }

    private static Checked<HttpCall> call(URI endpoint, Tokens tokens) {
        return tokens.accessToken()
                .<Checked<HttpCall>>map(token -> Checked.passed(new HttpCall.Get(
                        endpoint,
                        "application/json, application/jwt",
                        Optional.of(new Credentials("Bearer " + token)))))
                .orElseGet(() -> Checked.refused(Refusal.IDP_RESPONSE_INVALID, "the access token is missing"));
    }

    private Checked<Json.Document> read(Callback callback, ProviderMetadata metadata, Checked<HttpAnswer> answered) {
        return answered.then(answer -> answer.isOk() && answer.mediaType().equals(JWT)
                ? signed(callback, metadata, answer.text().orElse("").strip())
                : Documents.ofOk(answer, Refusal.USERINFO_INVALID));
    }

    /// §5.3.2, §5.3.4: signed by the provider, by itself and for us.
    private Checked<Json.Document> signed(Callback callback, ProviderMetadata metadata, String token) {
        OidcConfig config = callback.config();
        return signatures
                .verify(callback.keys(metadata), algorithms(callback, metadata), token, Refusal.USERINFO_INVALID)
                .then(signed -> AudienceChecks.issuer(signed.claims(), config))
                .then(claims -> AudienceChecks.audience(claims, config))
                .then(claims -> TimeChecks.stated(claims, callback.now(), Refusal.USERINFO_INVALID));
    }

    /// A provider may sign here by another algorithm than its id_tokens: one that it offers for this (Discovery 1.0
    /// §3).
    private static Set<SigningAlgorithm> algorithms(Callback callback, ProviderMetadata metadata) {
        return Stream.concat(callback.algorithms(metadata).stream(), metadata.offeredForUserInfo().stream())
                .collect(Collectors.toUnmodifiableSet());
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
