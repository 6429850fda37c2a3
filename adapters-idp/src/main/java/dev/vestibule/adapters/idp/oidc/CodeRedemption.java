package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.outbound.HttpAnswer;
import dev.vestibule.adapters.idp.outbound.HttpCall;
import dev.vestibule.adapters.idp.outbound.HttpCall.Credentials;
import dev.vestibule.adapters.idp.outbound.HttpCall.Form;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.domain.flow.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Redeems a code (OpenID Connect Core 1.0 §3.1.3.1) with the flow's PKCE verifier (RFC 7636 §4.5). Sent once: a code
/// is good for one request.
final class CodeRedemption {
    /// The endpoint is there, but does not know the request: it may have moved.
    private static final Set<Integer> MOVED = Set.of(404, 405, 410);

    private final OutboundHttp http;
    private final RelyingParty self;

    CodeRedemption(OutboundHttp http, RelyingParty self) {
        this.http = http;
        this.self = self;
    }

    Checked<Tokens> redeem(Callback callback, ProviderMetadata metadata) {
        HTTPRequest request = request(callback, metadata.tokenEndpoint());
        HttpCall call = new HttpCall.PostForm(
                metadata.tokenEndpoint(),
                "application/json",
                Optional.ofNullable(request.getAuthorization()).map(Credentials::new),
                new Form(request.getBody()));
        return http.exchange(callback.provider(), call)
                .then(Documents::unlessFailing)
                .then(CodeRedemption::read);
    }

    private HTTPRequest request(Callback callback, URI endpoint) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(callback.code().reveal()),
                self.redirectUri(callback.provider()),
                new CodeVerifier(callback.secrets().codeVerifier().reveal()));
        return new TokenRequest.Builder(endpoint, ClientProof.of(callback.config(), callback.now()), grant)
                .build()
                .toHTTPRequest();
    }

    private static Checked<Tokens> read(HttpAnswer answer) {
        boolean isRejection = answer.status() >= 400 && !MOVED.contains(answer.status());
        return isRejection
                ? Checked.refused(Refusal.TOKEN_REQUEST_REJECTED, error(answer) + ", " + answer.status())
                : Documents.ofOk(answer, Refusal.IDP_RESPONSE_INVALID)
                        .then(CodeRedemption::unlessRejected)
                        .then(Tokens::read);
    }

    /// RFC 6749 §5.2.
    private static String error(HttpAnswer answer) {
        return Documents.body(answer, Refusal.IDP_RESPONSE_INVALID)
                .<String>fold(
                        document -> document.text("error").map(ErrorCode::shown).orElse("no error code"),
                        _ -> "no error code");
    }

    /// Some providers reject with a 200.
    private static Checked<Json.Document> unlessRejected(Json.Document document) {
        return document.text("error")
                .map(error -> Checked.<Json.Document>refused(Refusal.TOKEN_REQUEST_REJECTED, ErrorCode.shown(error)))
                .orElseGet(() -> Checked.passed(document));
    }
}
