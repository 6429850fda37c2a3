package dev.vestibule.adapters.idp.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tells about the holder of an access token (OpenID Connect Core 1.0 §5.3).
final class UserInfoEndpoint {
    private UserInfoEndpoint() {}

    static Reply answer(Tenant tenant, Optional<String> authorization) {
        return authorization
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .flatMap(tenant::holderOf)
                .map(grant -> about(tenant, grant))
                .orElseGet(() -> Reply.error(401, "invalid_token"));
    }

    private static Reply about(Tenant tenant, Grant grant) {
        Map<String, Object> claims = new LinkedHashMap<>(IdTokenForge.personal(tenant, grant.person()));
        claims.put("sub", grant.person().subject());
        if (tenant.has(Misbehaviour.USERINFO_OF_ANOTHER_SUBJECT)) {
            claims.put("sub", "victim");
        }
        if (tenant.has(Misbehaviour.USERINFO_WITHOUT_SUBJECT)) {
            claims.remove("sub");
        }
        return tenant.is(Quirk.USERINFO_AS_TOKEN) || tenant.is(Quirk.USERINFO_SIGNED_WITH_ES256)
                ? token(tenant, grant, claims)
                : Reply.json(claims);
    }

    private static Reply token(Tenant tenant, Grant grant, Map<String, Object> claims) {
        SigningKey key = Metadata.userInfoSigner(tenant);
        claims.put("iss", tenant.issuer());
        claims.put("aud", grant.client().id());
        if (tenant.has(Misbehaviour.USERINFO_TOKEN_FOR_ANOTHER_CLIENT)) {
            claims.put("aud", "another-client");
        }
        if (tenant.has(Misbehaviour.USERINFO_TOKEN_OF_ANOTHER_ISSUER)) {
            claims.put("iss", "https://victim.example");
        }
        if (tenant.has(Misbehaviour.USERINFO_TOKEN_EXPIRED)) {
            claims.put("exp", tenant.clock().instant().getEpochSecond() - 61);
        }
        return tenant.has(Misbehaviour.USERINFO_TOKEN_UNSIGNED)
                ? Reply.token(Jwt.unsigned(Map.of("alg", "none"), claims))
                : Reply.token(Jwt.signed(Map.of("alg", key.algorithm(), "kid", key.id()), claims, key));
    }
}
