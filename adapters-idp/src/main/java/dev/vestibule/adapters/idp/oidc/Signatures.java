package dev.vestibule.adapters.idp.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.json.Json;
import dev.vestibule.adapters.idp.oidc.Kept.Copy;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Verifies signatures of providers (RFC 7515 §5.2, RFC 8725 §3). The algorithm comes from the provider's own list and
/// the key from its configured source; of the header only `alg` and `kid` are read, to choose among these. So `jku`,
/// `jwk`, `x5u` and `x5c` mean nothing here.
final class Signatures {
    private static final int MAX_KEYS_TRIED = 16;

    private final JwksCache keys;

    Signatures(JwksCache keys) {
        this.keys = keys;
    }

    /// `otherwise` is for a token that is malformed.
    Checked<SignedClaims> verify(
            ProviderSource.Keys source, Set<SigningAlgorithm> allowed, String token, Refusal otherwise) {
        return CompactJws.parse(token, otherwise)
                .then(jws -> verify(source, allowed, jws, new Expected(Set.of("jwt"), otherwise)));
    }

    Checked<SignedClaims> verify(
            ProviderSource.Keys source, Set<SigningAlgorithm> allowed, CompactJws jws, Expected expected) {
        return header(jws.header(), expected)
                .then(header -> algorithm(header, allowed))
                .then(algorithm -> keyId(jws.header(), expected.otherwise())
                        .then(keyId -> verify(source, new Candidate(jws, algorithm, keyId))));
    }

    /// Of which types the token may be, in lower case, where it names one.
    record Expected(Set<String> types, Refusal otherwise) {
        Expected {
            types = Set.copyOf(types);
        }
    }

    /// A token and how it says that it was signed, by an algorithm that we allow.
    private record Candidate(CompactJws jws, SigningAlgorithm algorithm, Optional<String> keyId) {
        private SignedClaims verified() {
            return new SignedClaims(jws.claims(), algorithm);
        }
    }

    /// RFC 7515 §4.1.11: what must be understood and is not. RFC 7797 §7: no JWT has `b64`, which
    /// would change what was signed. RFC 8725 §3.11: a token of another type is not ours.
    private static Checked<Json.Document> header(Json.Document header, Expected expected) {
        Refusal otherwise = expected.otherwise();
        return Checked.passed(header)
                .provided(() -> !header.members().containsKey("crit"), otherwise, "the token has critical headers")
                .provided(() -> !header.members().containsKey("b64"), otherwise, "the token has the header b64")
                .provided(() -> hasType(header, expected.types()), otherwise, "the token is of another type");
    }

    private static boolean hasType(Json.Document header, Set<String> types) {
        return header.find("typ").isEmpty()
                || header.text("typ")
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(types::contains)
                        .isPresent();
    }

    /// RFC 8725 §3.1, §3.2: never the token's choice. `none` and HMAC are in no list.
    private static Checked<SigningAlgorithm> algorithm(Json.Document header, Set<SigningAlgorithm> allowed) {
        return header.text("alg")
                .flatMap(Algorithms::find)
                .filter(allowed::contains)
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(
                        Refusal.ALGORITHM_NOT_ALLOWED, "the token is signed with an algorithm that is not allowed"));
    }

    private static Checked<Optional<String>> keyId(Json.Document header, Refusal otherwise) {
        Optional<String> keyId = header.text("kid");
        return Checked.passed(keyId)
                .provided(() -> keyId.isPresent() == header.find("kid").isPresent(), otherwise, "kid is not a text")
                .provided(
                        () -> keyId.filter(id -> id.length() > VerificationKey.MAX_ID_LENGTH_CHARS)
                                .isEmpty(),
                        otherwise,
                        "kid is too long");
    }

    private Checked<SignedClaims> verify(ProviderSource.Keys source, Candidate candidate) {
        return keys.current(source)
                .then(copy -> isSigned(candidate, copy)
                        ? Checked.passed(candidate.verified())
                        : withArriving(source, candidate, copy, keys.arriving(source, copy)));
    }

    /// Keys that others have just asked for, because they missed the same one.
    private Checked<SignedClaims> withArriving(
            ProviderSource.Keys source, Candidate candidate, Copy<KeySet> seen, Copy<KeySet> arrived) {
        return arrived.version() > seen.version() && isSigned(candidate, arrived)
                ? Checked.passed(candidate.verified())
                : withRenewed(source, candidate, arrived);
    }

    /// Keys that were asked for after the token came: whatever they lack now, the provider does not have.
    private Checked<SignedClaims> withRenewed(ProviderSource.Keys source, Candidate candidate, Copy<KeySet> seen) {
        boolean isMissing = suitable(candidate, seen).isEmpty();
        return renewed(source, candidate, seen)
                .fold(
                        copy -> isSigned(candidate, copy)
                                ? Checked.passed(candidate.verified())
                                : failed(candidate, copy),
                        refused -> isMissing
                                ? Checked.refused(refused.refusal(), refused.detail())
                                : failed(candidate, seen));
    }

    private Checked<Copy<KeySet>> renewed(ProviderSource.Keys source, Candidate candidate, Copy<KeySet> seen) {
        return suitable(candidate, seen).isEmpty()
                ? keys.lookedForAgain(source, seen, candidate.keyId())
                : keys.readAgain(source, seen);
    }

    private static Checked<SignedClaims> failed(Candidate candidate, Copy<KeySet> copy) {
        if (!suitable(candidate, copy).isEmpty()) {
            return Checked.refused(Refusal.SIGNATURE_INVALID, "no key of the provider made the signature");
        }
        return Checked.refused(
                Refusal.KEY_NOT_FOUND,
                copy.value().tooWeak() > 0
                        ? "the provider's RSA keys are below 2048 bits"
                        : "the provider has no such key");
    }

    private static List<VerificationKey> suitable(Candidate candidate, Copy<KeySet> copy) {
        return copy.value().suitable(candidate.algorithm(), candidate.keyId());
    }

    private static boolean isSigned(Candidate candidate, Copy<KeySet> copy) {
        return suitable(candidate, copy).stream().limit(MAX_KEYS_TRIED).anyMatch(key -> isSignedBy(key, candidate));
    }

    private static boolean isSignedBy(VerificationKey key, Candidate candidate) {
        try {
            return key.verifier()
                    .verify(
                            new JWSHeader(Algorithms.jws(candidate.algorithm())),
                            candidate.jws().signingInput().getBytes(StandardCharsets.US_ASCII),
                            candidate.jws().signature());
        } catch (JOSEException _) {
            return false;
        }
    }
}
