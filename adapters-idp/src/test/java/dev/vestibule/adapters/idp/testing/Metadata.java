package dev.vestibule.adapters.idp.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The discovery document and the key set.
final class Metadata {
    private Metadata() {}

    static Map<String, Object> discovery(Tenant tenant) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "issuer",
                tenant.is(Quirk.SERVES_SEVERAL_TENANTS)
                        ? tenant.issuer().replaceFirst("[^/]+$", "{tenantid}")
                        : tenant.issuer());
        document.put(
                "authorization_endpoint",
                url(tenant, Endpoint.AUTHORIZE) + (tenant.is(Quirk.AUTHORIZE_WITH_QUERY) ? "?realm=people" : ""));
        document.put("token_endpoint", url(tenant, Endpoint.TOKEN));
        document.put("userinfo_endpoint", url(tenant, Endpoint.USERINFO));
        document.put("jwks_uri", url(tenant, Endpoint.JWKS));
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put(
                "id_token_signing_alg_values_supported",
                tenant.is(Quirk.ANNOUNCES_ES256_AS_WELL)
                        ? List.of(tenant.algorithm(), "ES256")
                        : List.of(tenant.algorithm(), "HS256", "none"));
        if (tenant.is(Quirk.USERINFO_SIGNED_WITH_ES256)) {
            document.put("userinfo_signing_alg_values_supported", List.of("ES256", "HS256", "none"));
        }
        if (tenant.is(Quirk.ANNOUNCES_RESPONSE_ISSUER) || tenant.has(Misbehaviour.MISSING_RESPONSE_ISSUER)) {
            document.put("authorization_response_iss_parameter_supported", true);
        }
        if (tenant.is(Quirk.OFFERS_END_SESSION)) {
            document.put("end_session_endpoint", url(tenant, Endpoint.END_SESSION));
        }
        lie(tenant, document);
        return document;
    }

    private static void lie(Tenant tenant, Map<String, Object> document) {
        if (tenant.has(Misbehaviour.METADATA_OF_ANOTHER_ISSUER)) {
            document.put("issuer", tenant.issuer() + "/");
        }
        if (tenant.has(Misbehaviour.METADATA_WITHOUT_TOKEN_ENDPOINT)) {
            document.remove("token_endpoint");
        }
        if (tenant.has(Misbehaviour.TOKEN_ENDPOINT_AT_CLOUD_METADATA)) {
            document.put("token_endpoint", "http://169.254.169.254/latest/meta-data/");
        }
        if (tenant.has(Misbehaviour.JWKS_IN_PRIVATE_NETWORK)) {
            document.put("jwks_uri", "https://10.1.2.3/jwks");
        }
        if (tenant.has(Misbehaviour.USERINFO_BY_ANOTHER_SCHEME)) {
            document.put("userinfo_endpoint", "file:///etc/passwd");
        }
        if (tenant.has(Misbehaviour.USERINFO_ALGORITHM_NOT_ANNOUNCED)) {
            document.remove("userinfo_signing_alg_values_supported");
        }
        if (tenant.has(Misbehaviour.ALGORITHMS_WE_REFUSE)) {
            document.put("id_token_signing_alg_values_supported", List.of("HS256", "none"));
        }
    }

    static Map<String, Object> jwks(Tenant tenant) {
        List<Object> keys = new ArrayList<>();
        if (tenant.is(Quirk.SEVERAL_KEYS_AND_UNKNOWN_TYPES)) {
            keys.addAll(strangers(tenant));
        }
        keys.add(published(tenant));
        if (tenant.is(Quirk.USERINFO_SIGNED_WITH_ES256)) {
            keys.add(userInfoSigner(tenant).publicJwk());
        }
        return Map.of("keys", keys);
    }

    private static Map<String, Object> published(Tenant tenant) {
        Map<String, Object> jwk = new LinkedHashMap<>(signer(tenant).publicJwk());
        if (tenant.is(Quirk.NO_KEY_ID)) {
            jwk.remove("kid");
            jwk.remove("alg");
            jwk.remove("use");
        }
        if (tenant.has(Misbehaviour.WEAK_RSA_KEY_WITH_ZEROS_BEFORE_IT)) {
            jwk.compute("n", (_, modulus) -> "A".repeat(172) + modulus);
        }
        return jwk;
    }

    static SigningKey signer(Tenant tenant) {
        return tenant.hasWeakKey() ? WEAK : tenant.key();
    }

    static SigningKey userInfoSigner(Tenant tenant) {
        return tenant.is(Quirk.USERINFO_SIGNED_WITH_ES256) ? FOR_USERINFO : tenant.key();
    }

    private static final SigningKey FOR_USERINFO = SigningKey.generate("userinfo", "ES256");

    private static final SigningKey WEAK = SigningKey.rsa("weak", "RS256", 1024);

    private static List<Object> strangers(Tenant tenant) {
        SigningKey other = SigningKey.generate("another", "ES384");
        Map<String, Object> forEncryption = new LinkedHashMap<>(tenant.key().publicJwk());
        forEncryption.put("use", "enc");
        return List.of(
                Map.of("kty", "AKP", "kid", "post-quantum", "alg", "ML-DSA-65", "pub", "AAAA"),
                Map.of("kty", "oct", "kid", tenant.key().id(), "k", "AAAA"),
                Map.of("kty", "EC", "crv", "secp256k1", "kid", "coin", "x", "AAAA", "y", "AAAA"),
                Map.of("kty", "RSA", "kid", "broken"),
                Map.of("no", "key"),
                "not even an object",
                forEncryption,
                other.publicJwk());
    }

    static String url(Tenant tenant, Endpoint endpoint) {
        return tenant.issuer() + endpoint.path();
    }
}
