package dev.vestibule.adapters.idp.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes id_tokens: good ones, and every kind of bad one.
final class IdTokenForge {
    private final Tenant tenant;
    private final Grant grant;
    private final SigningKey key;

    IdTokenForge(Tenant tenant, Grant grant) {
        this.tenant = tenant;
        this.grant = grant;
        this.key = Metadata.signer(tenant);
    }

    String idToken() {
        Map<String, Object> claims = claims();
        lieAboutWhom(claims);
        lieAboutTimes(claims);
        lieAboutTies(claims);
        return signed(claims);
    }

    private Map<String, Object> claims() {
        Instant now = tenant.clock().instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.issuer());
        claims.putAll(organization());
        claims.put("sub", grant.person().subject());
        claims.put("aud", audience());
        claims.put("exp", now.getEpochSecond() + 300);
        claims.put("iat", now.getEpochSecond());
        claims.put("auth_time", grant.at().getEpochSecond() - 5);
        claims.put("nonce", grant.nonce());
        claims.put("sid", "idp-session-1");
        claims.put("amr", List.of("pwd", "otp"));
        claims.put("acr", "urn:example:two");
        if (!tenant.is(Quirk.NO_ACCESS_TOKEN_HASH)) {
            claims.put("at_hash", Jwt.leftHalf(grant.accessToken(), key.algorithm()));
        }
        if (tenant.is(Quirk.OTHER_AUDIENCES)) {
            claims.put("azp", grant.client().id());
        }
        if (tenant.is(Quirk.SENDS_CODE_HASH)) {
            claims.put("c_hash", Jwt.leftHalf(grant.code(), key.algorithm()));
        }
        if (!tenant.is(Quirk.CLAIMS_ONLY_IN_USERINFO)) {
            claims.putAll(personal(tenant, grant.person()));
        }
        if (tenant.is(Quirk.NO_EMAIL)) {
            claims.remove("email");
        }
        return claims;
    }

    /// Whose people they are, as Google and Microsoft say it.
    private Map<String, Object> organization() {
        boolean isAnothers = tenant.has(Misbehaviour.PERSON_OF_ANOTHER_TENANT);
        boolean isNobodys = tenant.has(Misbehaviour.PERSON_OF_NO_TENANT);
        if (tenant.is(Quirk.SENDS_HOSTED_DOMAIN) && !isNobodys) {
            return Map.of("hd", isAnothers ? "victim.example" : Tenant.HOSTED_DOMAIN);
        }
        String id = isAnothers ? Tenant.ANOTHER_ID : Tenant.ID;
        String issuer = tenant.issuer().replaceFirst("[^/]+$", id);
        return tenant.is(Quirk.SERVES_SEVERAL_TENANTS)
                ? isNobodys ? Map.of("iss", issuer) : Map.of("iss", issuer, "tid", id)
                : Map.of();
    }

    private Object audience() {
        if (tenant.is(Quirk.OTHER_AUDIENCES) || tenant.has(Misbehaviour.OTHER_AUDIENCES_WITHOUT_AUTHORIZED_PARTY)) {
            return List.of(grant.client().id(), "another-client");
        }
        if (tenant.is(Quirk.AUDIENCE_TWICE)) {
            return List.of(grant.client().id(), grant.client().id());
        }
        return tenant.is(Quirk.AUDIENCE_AS_LIST)
                ? List.of(grant.client().id())
                : grant.client().id();
    }

    /// What the provider says of a person, as it is used to.
    static Map<String, Object> personal(Tenant tenant, ScriptedPerson person) {
        Map<String, Object> claims = new LinkedHashMap<>(person.claims());
        if (tenant.is(Quirk.NO_EMAIL_VERIFIED)) {
            claims.remove("email_verified");
        }
        if (tenant.is(Quirk.EMAIL_VERIFIED_AS_TEXT)) {
            claims.put("email_verified", "true");
        }
        return claims;
    }

    private void lieAboutWhom(Map<String, Object> claims) {
        change(claims, Misbehaviour.WRONG_ISSUER, "iss", "https://victim.example");
        change(claims, Misbehaviour.WRONG_AUDIENCE, "aud", "another-client");
        change(claims, Misbehaviour.WRONG_AUTHORIZED_PARTY, "azp", "another-client");
        change(claims, Misbehaviour.NUMERIC_SUBJECT, "sub", 42);
        change(claims, Misbehaviour.BLANK_SUBJECT, "sub", " ");
        change(claims, Misbehaviour.SUBJECT_TOO_LONG, "sub", "s".repeat(256));
        change(claims, Misbehaviour.SUBJECT_WITH_WHAT_IS_NOT_SEEN, "sub", "person-1\u202e");
        drop(claims, Misbehaviour.MISSING_SUBJECT, "sub");
    }

    private void lieAboutTimes(Map<String, Object> claims) {
        long now = tenant.clock().instant().getEpochSecond();
        change(claims, Misbehaviour.EXPIRED, "exp", now - 61);
        change(claims, Misbehaviour.NOT_YET_VALID, "nbf", now + 61);
        change(claims, Misbehaviour.ISSUED_IN_FUTURE, "iat", now + 61);
        change(claims, Misbehaviour.ISSUED_LONG_AGO, "iat", now - 661);
        change(claims, Misbehaviour.EXPIRY_AS_TEXT, "exp", Long.toString(now + 300));
        change(claims, Misbehaviour.EXPIRY_BEYOND_TIME, "exp", Long.MAX_VALUE);
        change(claims, Misbehaviour.AUTHENTICATED_IN_FUTURE, "auth_time", now + 61);
        change(claims, Misbehaviour.AUTHENTICATED_LONG_AGO, "auth_time", now - 121);
        drop(claims, Misbehaviour.MISSING_AUTHENTICATION_TIME, "auth_time");
        change(claims, Misbehaviour.OTHER_CONTEXT_CLASS, "acr", "urn:example:one");
        drop(claims, Misbehaviour.MISSING_CONTEXT_CLASS, "acr");
        drop(claims, Misbehaviour.MISSING_EXPIRY, "exp");
        drop(claims, Misbehaviour.MISSING_ISSUED_AT, "iat");
    }

    private void lieAboutTies(Map<String, Object> claims) {
        change(claims, Misbehaviour.WRONG_NONCE, "nonce", "another-flow");
        change(claims, Misbehaviour.WRONG_ACCESS_TOKEN_HASH, "at_hash", Jwt.leftHalf("another", key.algorithm()));
        change(claims, Misbehaviour.WRONG_CODE_HASH, "c_hash", Jwt.leftHalf("another", key.algorithm()));
        drop(claims, Misbehaviour.MISSING_NONCE, "nonce");
    }

    private void change(Map<String, Object> claims, Misbehaviour when, String name, Object value) {
        if (tenant.has(when)) {
            claims.put(name, value);
        }
    }

    private void drop(Map<String, Object> claims, Misbehaviour when, String name) {
        if (tenant.has(when)) {
            claims.remove(name);
        }
    }

    private String signed(Map<String, Object> claims) {
        Map<String, Object> header = header();
        if (tenant.has(Misbehaviour.ALGORITHM_NONE)) {
            return Jwt.unsigned(Map.of("alg", "none"), claims);
        }
        if (tenant.has(Misbehaviour.HMAC_WITH_PUBLIC_KEY)) {
            header.put("alg", "HS256");
            return Jwt.hmac(header, claims, key.pair().getPublic());
        }
        if (tenant.has(Misbehaviour.ENCRYPTED_GARBAGE)) {
            return "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkExMjhHQ00ifQ.AAAA.AAAA.AAAA.AAAA";
        }
        if (tenant.has(Misbehaviour.NOT_A_TOKEN)) {
            return "not a token";
        }
        return tenant.has(Misbehaviour.TAMPERED)
                ? tampered(Jwt.signed(header, claims, key), claims)
                : Jwt.signed(header, text(claims), signer(header));
    }

    private String text(Map<String, Object> claims) {
        String text = JSONObjectUtils.toJSONString(claims);
        return tenant.has(Misbehaviour.DUPLICATE_CLAIM) ? text.replaceFirst("\\{", "{\"sub\":\"victim\",") : text;
    }

    private Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.algorithm());
        header.put("typ", "JWT");
        header.put("kid", key.id());
        drop(header, Misbehaviour.ATTACKER_KEY_IN_HEADER, "kid");
        if (tenant.is(Quirk.NO_KEY_ID)) {
            header.remove("kid");
        }
        change(header, Misbehaviour.UNKNOWN_KEY_ID, "kid", "nobody-has-it");
        change(header, Misbehaviour.KEY_ID_AS_NUMBER, "kid", 7);
        change(header, Misbehaviour.KEY_ID_TOO_LONG, "kid", "k".repeat(256));
        change(header, Misbehaviour.ALGORITHM_NOT_PINNED, "alg", "RS512");
        change(header, Misbehaviour.CRITICAL_HEADER, "crit", List.of("exp"));
        change(header, Misbehaviour.UNENCODED_PAYLOAD_HEADER, "b64", true);
        change(header, Misbehaviour.ACCESS_TOKEN_TYPE, "typ", "at+jwt");
        return header;
    }

    private SigningKey signer(Map<String, Object> header) {
        if (tenant.has(Misbehaviour.WRONG_SIGNATURE)) {
            return attacker();
        }
        if (tenant.has(Misbehaviour.ATTACKER_KEY_URL)) {
            header.put("jku", tenant.issuer() + "/attacker-jwks");
            header.put("x5u", tenant.issuer() + "/attacker-jwks");
            header.put("kid", "attacker");
            return attacker();
        }
        if (tenant.has(Misbehaviour.ATTACKER_KEY_IN_HEADER)) {
            SigningKey attacker = attacker();
            header.put("jwk", attacker.publicJwk());
            return attacker;
        }
        return key;
    }

    private SigningKey attacker() {
        return tenant.strangersKey();
    }

    private static String tampered(String token, Map<String, Object> claims) {
        String[] parts = token.split("\\.", -1);
        claims.put("sub", "victim");
        return parts[0] + "." + Jwt.encoded(JSONObjectUtils.toJSONString(claims)) + "." + parts[2];
    }
}
