package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Optional;

/// Verifies an id_token (OpenID Connect Core 1.0 §3.1.3.7, §3.1.3.8; ASVS 5.0 §9.1, §9.2, §10.5): the signature always,
/// also though it came straight from the token endpoint, and only then what it says.
final class IdTokenVerifier {
    private final Signatures signatures;

    IdTokenVerifier(Signatures signatures) {
        this.signatures = signatures;
    }

    Checked<VerifiedIdToken> verify(Callback callback, ProviderMetadata metadata, Tokens tokens) {
        return signatures
                .verify(
                        callback.keys(metadata),
                        callback.algorithms(metadata),
                        tokens.idToken(),
                        Refusal.ID_TOKEN_INVALID)
                .then(signed -> claims(callback, tokens, signed));
    }

    private static Checked<VerifiedIdToken> claims(Callback callback, Tokens tokens, SignedClaims signed) {
        return TenantCheck.check(signed.claims(), callback.config().tenant())
                .then(claims -> AudienceChecks.issuer(claims, callback.config()))
                .then(claims -> AudienceChecks.audience(claims, callback.config()))
                .then(claims -> AudienceChecks.authorizedParty(claims, callback.config()))
                .then(claims -> TimeChecks.all(claims, callback.now()))
                .then(claims -> DemandChecks.check(claims, callback.config().requests(), callback.now()))
                .then(claims -> nonce(claims, callback.secrets().nonce()))
                .then(claims -> accessToken(claims, tokens, signed.algorithm()))
                .then(claims ->
                        hash(claims, "c_hash", TokenHash.of(callback.code().reveal(), signed.algorithm())))
                .then(IdTokenVerifier::subject);
    }

    /// Step 11: ours always has one, so a token without is another flow's.
    private static Checked<Json.Document> nonce(Json.Document claims, OneTimeSecret expected) {
        return Checked.passed(claims)
                .provided(
                        () -> claims.text("nonce").filter(expected::matches).isPresent(),
                        Refusal.NONCE_MISMATCH,
                        "the nonce is missing or another flow's");
    }

    private static Checked<Json.Document> accessToken(Json.Document claims, Tokens tokens, SigningAlgorithm algorithm) {
        return tokens.accessToken()
                .map(token -> hash(claims, "at_hash", TokenHash.of(token, algorithm)))
                .orElseGet(() -> Checked.passed(claims)
                        .provided(
                                () -> claims.find("at_hash").isEmpty(),
                                Refusal.IDP_RESPONSE_INVALID,
                                "the access token that the id_token names is missing"));
    }

    /// Optional in the code flow; what is there must match (§3.1.3.8, §3.3.2.10).
    static Checked<Json.Document> hash(Json.Document claims, String name, String expected) {
        return Checked.passed(claims)
                .provided(
                        () -> claims.find(name).isEmpty() || claims.text(name).equals(Optional.of(expected)),
                        Refusal.TOKEN_HASH_MISMATCH,
                        name + " does not match");
    }

    /// §2: required, and a text; a number would be written differently by different parsers.
    static Checked<VerifiedIdToken> subject(Json.Document claims) {
        return claims.text("sub")
                .filter(Subject::isWellFormed)
                .map(subject -> new VerifiedIdToken(subject, claims))
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(Refusal.IDENTITY_NOT_VALID, "sub is missing or not usable"));
    }
}
