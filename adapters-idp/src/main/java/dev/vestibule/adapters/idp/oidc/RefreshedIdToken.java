package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.provider.OidcConfig;
import java.util.Optional;

/// Whether an id_token that came with a refresh is about the same sign-in as the first one (OpenID Connect Core 1.0
/// §12.2). Where none came, there is nothing to check.
final class RefreshedIdToken {
    private final Signatures signatures;

    RefreshedIdToken(Signatures signatures) {
        this.signatures = signatures;
    }

    Checked<RefreshedTokens> check(RefreshQuestion question, ProviderMetadata metadata, RefreshedTokens tokens) {
        return tokens.idToken()
                .map(token -> check(question, metadata, tokens, token))
                .orElseGet(() -> Checked.passed(tokens));
    }

    private Checked<RefreshedTokens> check(
            RefreshQuestion question, ProviderMetadata metadata, RefreshedTokens tokens, String idToken) {
        Registration registration = question.registration();
        OidcConfig config = registration.config();
        return signatures
                .verify(
                        new ProviderSource.Keys(registration.source(), metadata.jwksUri()),
                        config.algorithms().among(metadata.offered()),
                        idToken,
                        Refusal.ID_TOKEN_INVALID)
                .then(signed -> IdTokenVerifier.hash(
                        signed.claims(), "at_hash", TokenHash.of(tokens.accessToken(), signed.algorithm())))
                .then(claims -> TenantCheck.check(claims, config.tenant()))
                .then(claims -> AudienceChecks.issuer(claims, config))
                .then(claims -> AudienceChecks.audience(claims, config))
                .then(claims -> AudienceChecks.authorizedParty(claims, config))
                .then(claims -> TimeChecks.all(claims, question.now()))
                .then(IdTokenVerifier::subject)
                .then(token -> same(question, token))
                .map(_ -> tokens);
    }

    private static Checked<VerifiedIdToken> same(RefreshQuestion question, VerifiedIdToken token) {
        Optional<Json.Document> original =
                question.identity().idTokenHint().map(IdTokenHint::reveal).flatMap(RefreshedIdToken::claims);
        return Checked.passed(token)
                .provided(
                        () -> isSubject(question, token, original),
                        Refusal.SUBJECT_MISMATCH,
                        "the id_token is about another subject")
                .provided(
                        () -> isAsBefore(token, original, "nonce"),
                        Refusal.NONCE_MISMATCH,
                        "the nonce is not the first id_token's")
                .provided(
                        () -> isAsBefore(token, original, "auth_time"),
                        Refusal.ID_TOKEN_INVALID,
                        "auth_time is not the first id_token's");
    }

    /// The first id_token was verified when it came, and has been sealed since.
    private static Optional<Json.Document> claims(String idToken) {
        return CompactJws.parse(idToken, Refusal.ID_TOKEN_INVALID)
                .<Optional<Json.Document>>fold(jws -> Optional.of(jws.claims()), _ -> Optional.empty());
    }

    /// `sub` is the first one's; and where people are told apart by another claim, that names the same person if it is
    /// there.
    private static boolean isSubject(
            RefreshQuestion question, VerifiedIdToken token, Optional<Json.Document> original) {
        String claim = question.registration().config().mapping().subject();
        String known = question.identity().subject().value();
        Optional<String> mapped = ClaimReader.subjectText(new PersonClaims(token, Optional.empty()), claim);
        Optional<String> first = original.flatMap(claims -> claims.text("sub"));
        boolean isNamed = mapped.isPresent() || first.isPresent();
        return isNamed
                && mapped.filter(text -> !text.equals(known)).isEmpty()
                && first.filter(sub -> !sub.equals(token.subject())).isEmpty();
    }

    /// Optional in a refreshed one; what is there must not have changed.
    private static boolean isAsBefore(VerifiedIdToken token, Optional<Json.Document> original, String claim) {
        Optional<Json> now = token.claims().find(claim);
        Optional<Json> before = original.flatMap(claims -> claims.find(claim));
        return now.isEmpty() || before.isEmpty() || now.equals(before);
    }
}
