package dev.vestibule.adapters.idp.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.vestibule.adapters.idp.testing.RegisteredClient.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Takes an assertion of a client (RFC 7523 §3) by the JDK alone, and only the strictest kind: for this issuer and
/// nobody else, for a minute, once.
final class ClientAssertionCheck {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int MAX_LIFE_SECONDS = 60;

    private ClientAssertionCheck() {}

    static Optional<RegisteredClient> client(Tenant tenant, Parameters parameters) {
        String[] parts = parameters.find("client_assertion").orElse("").split("\\.", -1);
        if (!parameters.says("client_assertion_type", TYPE) || parts.length != 3) {
            return Optional.empty();
        }
        Map<String, Object> claims = part(parts[1]);
        return Optional.ofNullable(claims.get("iss"))
                .flatMap(id -> tenant.client((String) id))
                .filter(_ -> claims.get("iss").equals(claims.get("sub")))
                .filter(_ -> tenant.issuer().equals(claims.get("aud")))
                .filter(_ -> isTimely(claims, tenant.clock().instant()))
                .filter(_ -> tenant.isNew((String) claims.get("jti")))
                .filter(client -> isSigned(client, parts));
    }

    private static boolean isTimely(Map<String, Object> claims, Instant now) {
        long issued = ((Number) claims.get("iat")).longValue();
        long ends = ((Number) claims.get("exp")).longValue();
        return issued <= now.getEpochSecond()
                && ends > now.getEpochSecond()
                && ends <= now.getEpochSecond() + MAX_LIFE_SECONDS;
    }

    private static boolean isSigned(RegisteredClient client, String[] parts) {
        String algorithm = (String) part(parts[0]).get("alg");
        byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        try {
            return client.authentication() == Authentication.SECRET_JWT
                    ? algorithm.equals("HS256") && MessageDigest.isEqual(mac(client.secret(), input), signature)
                    : client.key().isPresent() && isSigned(client.key().orElseThrow(), algorithm, input, signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static boolean isSigned(PublicKey key, String algorithm, byte[] input, byte[] signature)
            throws GeneralSecurityException {
        Signature check = SigningKey.signature(algorithm);
        check.initVerify(key);
        check.update(input);
        return check.verify(signature);
    }

    private static byte[] mac(String secret, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(input);
    }

    private static Map<String, Object> part(String encoded) {
        try {
            return JSONObjectUtils.parse(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (ParseException _) {
            return Map.of();
        }
    }
}
