package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.outbound.HttpAnswer;
import dev.vestibule.adapters.idp.outbound.HttpCall;
import dev.vestibule.adapters.idp.outbound.HttpCall.Credentials;
import dev.vestibule.adapters.idp.outbound.HttpCall.Form;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Recheck.CouldNotCheck;
import dev.vestibule.domain.flow.Recheck.Token;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.RefreshToken;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Uses a refresh token (RFC 6749 §6, OpenID Connect Core 1.0 §12) to hear whether a person is still there. The one
/// answer that says no is `invalid_grant`; whatever else goes wrong proves nothing about the person.
final class RefreshCheck {
    private static final String GONE = "invalid_grant";

    /// A gateway gave up waiting: whether the token was used nobody knows.
    private static final Set<Integer> LOST_ON_THE_WAY = Set.of(502, 504);

    /// Nothing was sent.
    private static final Set<Refusal> NEVER_SENT = EnumSet.of(Refusal.IDP_BUSY, Refusal.IDP_ADDRESS_REFUSED);

    /// What came is not about the person, so no token in it is theirs.
    private static final Set<Refusal> ANOTHERS = EnumSet.of(
            Refusal.SUBJECT_MISMATCH,
            Refusal.ISSUER_MISMATCH,
            Refusal.AUDIENCE_MISMATCH,
            Refusal.AUTHORIZED_PARTY_MISMATCH,
            Refusal.TENANT_MISMATCH,
            Refusal.NONCE_MISMATCH);

    private final OutboundHttp http;
    private final RefreshedIdToken refreshedIdToken;

    RefreshCheck(OutboundHttp http, RefreshedIdToken refreshedIdToken) {
        this.http = http;
        this.refreshedIdToken = refreshedIdToken;
    }

    Recheck ask(RefreshQuestion question, ProviderMetadata metadata) {
        return http.exchange(question.registration().provider(), call(question, metadata.tokenEndpoint()))
                .fold(answer -> read(question, metadata, answer), RefreshCheck::unanswered);
    }

    private static HttpCall call(RefreshQuestion question, URI endpoint) {
        var grant = new RefreshTokenGrant(
                new com.nimbusds.oauth2.sdk.token.RefreshToken(question.token().reveal()));
        HTTPRequest request = new TokenRequest.Builder(
                        endpoint, ClientProof.of(question.registration().config(), question.now()), grant)
                .build()
                .toHTTPRequest();
        return new HttpCall.PostForm(
                endpoint,
                "application/json",
                Optional.ofNullable(request.getAuthorization()).map(Credentials::new),
                new Form(request.getBody()));
    }

    /// We do not even know where to ask.
    static Recheck unasked(Checked.Refused<?> refused) {
        return new CouldNotCheck(refused.refusal(), refused.detail(), Optional.empty(), Token.KEPT);
    }

    /// The time for all of it was over, or we are stopping: the token may have gone out.
    static Recheck interrupted(Checked.Refused<?> refused) {
        return new CouldNotCheck(refused.refusal(), refused.detail(), Optional.empty(), Token.IN_DOUBT);
    }

    private static Recheck unanswered(Checked.Refused<?> refused) {
        Token token = NEVER_SENT.contains(refused.refusal()) ? Token.KEPT : Token.IN_DOUBT;
        return new CouldNotCheck(refused.refusal(), refused.detail(), Optional.empty(), token);
    }

    private Recheck read(RefreshQuestion question, ProviderMetadata metadata, HttpAnswer answer) {
        return switch (answer.status()) {
            case 200 ->
                Documents.body(answer, Refusal.IDP_RESPONSE_INVALID)
                        .fold(document -> accepted(question, metadata, document), RefreshCheck::unanswered);
            case 400 -> rejected(answer);
            default -> failed(answer);
        };
    }

    /// RFC 6749 §5.2: 400, and a code that says what is wrong. A client that is not let in says nothing of the person.
    private static Recheck rejected(HttpAnswer answer) {
        String error = Documents.body(answer, Refusal.IDP_RESPONSE_INVALID)
                .<String>fold(document -> document.text("error").orElse("no error code"), _ -> "no error code");
        return error.equals(GONE)
                ? new Recheck.Rejected(GONE)
                : new CouldNotCheck(
                        Refusal.TOKEN_REQUEST_REJECTED, ErrorCode.shown(error) + ", 400", Optional.empty(), Token.KEPT);
    }

    private static Recheck failed(HttpAnswer answer) {
        Refusal refusal =
                Documents.unlessFailing(answer).fold(_ -> Refusal.TOKEN_REQUEST_REJECTED, Checked.Refused::refusal);
        Token token = LOST_ON_THE_WAY.contains(answer.status()) ? Token.IN_DOUBT : Token.KEPT;
        return new CouldNotCheck(refusal, "answered " + answer.status(), Optional.empty(), token);
    }

    private Recheck accepted(RefreshQuestion question, ProviderMetadata metadata, Json.Document document) {
        Optional<RefreshToken> renewed = document.text("refresh_token")
                .filter(RefreshToken::isWellFormed)
                .map(RefreshToken::new);
        return RefreshedTokens.read(document)
                .then(tokens -> refreshedIdToken.check(question, metadata, tokens))
                .fold(_ -> new Recheck.Confirmed(renewed), refused -> contradicted(refused, renewed));
    }

    /// Where the answer is about somebody else, the token in it is not kept, and ours may be used up.
    private static Recheck contradicted(Checked.Refused<?> refused, Optional<RefreshToken> renewed) {
        boolean isAnothers = ANOTHERS.contains(refused.refusal());
        return new CouldNotCheck(
                refused.refusal(),
                refused.detail(),
                renewed.filter(_ -> !isAnothers),
                isAnothers ? Token.IN_DOUBT : Token.KEPT);
    }
}
