package dev.vestibule.adapters.idp.oidc;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.user.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a person out of verified claims, by the provider's mapping.
final class ClaimReader {
    private static final int MAX_EVIDENCE_LENGTH_CHARS = 255;
    private static final int MAX_METHODS = 32;

    private ClaimReader() {}

    static Checked<VerifiedIdentity> read(Callback callback, PersonClaims claims) {
        ClaimMapping mapping = callback.config().mapping();
        return subject(claims, mapping)
                .map(subject -> new VerifiedIdentity(
                        callback.provider(),
                        callback.config().issuer(),
                        subject,
                        EmailClaim.read(claims, mapping),
                        name(claims, mapping),
                        evidence(claims.idToken().claims())));
    }

    private static Checked<Subject> subject(PersonClaims claims, ClaimMapping mapping) {
        return subjectText(claims, mapping.subject())
                .filter(Subject::isWellFormed)
                .map(Subject::new)
                .map(Checked::passed)
                .orElseGet(() ->
                        Checked.refused(Refusal.IDENTITY_NOT_VALID, "the subject's claim is missing or not usable"));
    }

    /// `sub` is a text. Another claim may be a whole number, as some directories have it, and counts as its digits.
    static Optional<String> subjectText(PersonClaims claims, String claim) {
        if (claim.equals("sub")) {
            return Optional.of(claims.idToken().subject());
        }
        return claims.find(claim).flatMap(value -> switch (value) {
            case Json.Text(var text) -> Optional.of(text);
            case Json.Numeral(var number) ->
                Optional.of(number).filter(whole -> whole.scale() == 0).map(Object::toString);
            case Json.Truth _, Json.Nothing _, Json.Sequence _, Json.Document _ -> Optional.empty();
        });
    }

    private static Optional<PersonName> name(PersonClaims claims, ClaimMapping mapping) {
        return claims.text(mapping.name()).filter(PersonName::isWellFormed).map(PersonName::new);
    }

    /// OpenID Connect Core 1.0 §2; `sid` is of Back-Channel Logout 1.0 §2.1. Only signed claims are evidence, and one
    /// that cannot be kept is none.
    private static AuthenticationEvidence evidence(Json.Document idToken) {
        return new AuthenticationEvidence(
                kept(idToken.text("sid")),
                methods(idToken),
                kept(idToken.text("acr")),
                TimeChecks.time(idToken, "auth_time"),
                Optional.empty());
    }

    private static Set<String> methods(Json.Document idToken) {
        return idToken.texts("amr").orElse(List.of()).stream()
                .filter(ClaimReader::isKept)
                .limit(MAX_METHODS)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> kept(Optional<String> text) {
        return text.filter(ClaimReader::isKept);
    }

    static boolean isKept(String text) {
        return !text.isBlank()
                && text.length() <= MAX_EVIDENCE_LENGTH_CHARS
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
