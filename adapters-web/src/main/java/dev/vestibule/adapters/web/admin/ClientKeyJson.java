package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.provider.PublicJwk;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;

/// The public half of a key pair that we authenticate with.
@Serdeable
record ClientKeyJson(String algorithm, String kid, Map<String, String> publicJwk) {
    static ClientKeyJson of(PublicJwk key) {
        return new ClientKeyJson(Wire.algorithm(key.algorithm()), key.keyId(), jwk(key));
    }

    /// RFC 7517 §4.
    private static Map<String, String> jwk(PublicJwk key) {
        Map<String, String> jwk = new LinkedHashMap<>(key.numbers());
        jwk.put("kid", key.keyId());
        jwk.put("alg", Wire.algorithm(key.algorithm()));
        jwk.put("use", "sig");
        return jwk;
    }
}
