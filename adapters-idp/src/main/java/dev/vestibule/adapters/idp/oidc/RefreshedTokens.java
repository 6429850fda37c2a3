package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import java.util.Optional;

/// What a token endpoint gave for a refresh token (OpenID Connect Core 1.0 §12.2): an access token, and an id_token
/// where the provider likes. Never printed.
record RefreshedTokens(String accessToken, Optional<String> idToken) {
    static Checked<RefreshedTokens> read(Json.Document document) {
        return Checked.passed(document)
                .provided(
                        () -> document.text("access_token").isPresent()
                                && document.text("token_type").isPresent(),
                        Refusal.IDP_RESPONSE_INVALID,
                        "the answer has no access token")
                .provided(
                        () -> document.find("id_token").isEmpty()
                                || document.text("id_token").isPresent(),
                        Refusal.ID_TOKEN_INVALID,
                        "the id_token is not a text")
                .map(_ -> new RefreshedTokens(document.text("access_token").orElseThrow(), document.text("id_token")));
    }

    @Override
    public String toString() {
        return "RefreshedTokens[hidden]";
    }
}
