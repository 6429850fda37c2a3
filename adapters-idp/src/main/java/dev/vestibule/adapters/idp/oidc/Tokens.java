package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.RefreshToken;
import java.util.Optional;

/// What a token endpoint gave for a code (OpenID Connect Core 1.0 §3.1.3.3). Without an access token there is no more
/// to ask for. Never printed.
record Tokens(String idToken, Optional<String> accessToken, Optional<RefreshToken> refreshToken) {
    /// Types other than Bearer would need a proof that we do not make (RFC 6749 §7.1: a client must not use a type that
    /// it does not understand).
    static Checked<Tokens> read(Json.Document document) {
        boolean hasAccessToken = document.find("access_token").isPresent();
        return Checked.passed(document)
                .provided(
                        () -> !hasAccessToken
                                || document.text("token_type")
                                        .filter("bearer"::equalsIgnoreCase)
                                        .isPresent(),
                        Refusal.IDP_RESPONSE_INVALID,
                        "the token type is not Bearer")
                .provided(
                        () -> !hasAccessToken
                                || document.text("access_token")
                                        .filter(Tokens::isVisible)
                                        .isPresent(),
                        Refusal.IDP_RESPONSE_INVALID,
                        "the access token is not one")
                .provided(
                        () -> document.find("id_token").isPresent(),
                        Refusal.ID_TOKEN_MISSING,
                        "the token answer has no id_token")
                .provided(
                        () -> document.text("id_token").isPresent(),
                        Refusal.ID_TOKEN_INVALID,
                        "the id_token is not a text")
                .map(_ -> new Tokens(
                        document.text("id_token").orElseThrow(),
                        document.text("access_token"),
                        refreshToken(document)));
    }

    /// One that is not usable takes nothing from the sign-in.
    private static Optional<RefreshToken> refreshToken(Json.Document document) {
        return document.text("refresh_token").filter(RefreshToken::isWellFormed).map(RefreshToken::new);
    }

    /// RFC 6750 §2.1: what may stand in the `Authorization` field; a line break would begin another field.
    private static boolean isVisible(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "Tokens[hidden]";
    }
}
