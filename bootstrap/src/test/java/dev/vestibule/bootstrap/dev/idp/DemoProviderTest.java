package dev.vestibule.bootstrap.dev.idp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vestibule.bootstrap.crypto.RandomText;
import dev.vestibule.bootstrap.dev.DevelopmentSettings;
import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.settings.Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoProviderTest {
    private static final String CALLBACK = "http://localhost:8080/auth/sso/0193";
    private static final String ISSUER = "http://localhost:8080/dev/idp/acme";
    private static final String VERIFIER = "v".repeat(43);
    private static final Map<String, String> BOB = Map.of("person", "acme-1002");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-24T10:15:30Z");
    private DemoProvider provider;

    @BeforeEach
    void make() {
        Settings settings = DevelopmentSettings.in(folder);
        var key = new SigningKey(settings);
        provider = new DemoProvider(
                settings, key, new Grants(new RandomText(), () -> now), new DemoTokens(key, () -> now));
    }

    private static Map<String, String> request() {
        return Map.of(
                "client_id", "vestibule-acme",
                "redirect_uri", CALLBACK,
                "response_type", "code",
                "scope", "openid email profile",
                "state", "the state",
                "nonce", "the nonce",
                "code_challenge", DemoTokens.challenge(VERIFIER),
                "code_challenge_method", "S256");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private Map<String, String> answer(Map<String, String> form) {
        var reading = (AuthorizeRequest.Reading.Sound) provider.read(DemoCast.ACME, request());
        return query(provider.answer(DemoCast.ACME, reading.request(), form));
    }

    private static Map<String, String> query(URI location) {
        assertTrue(location.toString().startsWith(CALLBACK + "?"));
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static Map<String, String> redemption(String code) {
        return Map.of("code", code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER);
    }

    private Map<String, Object> redeem(String code) throws ParseException {
        return JSONObjectUtils.parse(
                provider.redeem(DemoCast.ACME, redemption(code)).orElseThrow());
    }

    private JWTClaimsSet claims(Map<String, Object> tokens) throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse((String) tokens.get("id_token"));
        var key = JWKSet.parse(provider.publicKeys())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertFalse(key.isPrivate());
        assertTrue(token.verify(new ECDSAVerifier(key.toECKey())));
        return token.getJWTClaimsSet();
    }

    @Test
    void the_answer_carries_state_and_issuer() {
        Map<String, String> answer = answer(BOB);

        assertEquals("the state", answer.get("state"));
        assertEquals(ISSUER, answer.get("iss"));
    }

    @Test
    void the_id_token_is_signed_for_the_client_and_about_the_person() throws ParseException, JOSEException {
        JWTClaimsSet claims = claims(redeem(answer(BOB).get("code")));

        assertEquals(ISSUER, claims.getIssuer());
        assertEquals(List.of("vestibule-acme"), claims.getAudience());
        assertEquals("the nonce", claims.getClaim("nonce"));
        assertEquals("acme-1002", claims.getSubject());
        assertEquals("bob@acme.example", claims.getClaim("email"));
        assertEquals(true, claims.getClaim("email_verified"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"yes,true", "no,false", "unstated,null"},
            nullValues = "null")
    void somebody_else_is_whoever_the_form_says(String choice, Boolean verified) throws ParseException, JOSEException {
        var form = Map.of("email", "alice@acme.example", "name", "Not Alice", "verified", choice);

        JWTClaimsSet claims = claims(redeem(answer(form).get("code")));

        assertEquals("alice@acme.example", claims.getClaim("email"));
        assertEquals("Not Alice", claims.getClaim("name"));
        assertEquals(verified, claims.getClaim("email_verified"));
    }

    @Test
    void somebody_may_have_no_address_at_all() throws ParseException, JOSEException {
        JWTClaimsSet claims = claims(redeem(answer(Map.of("name", "X")).get("code")));

        assertNull(claims.getClaim("email"));
        assertNull(claims.getClaim("email_verified"));
    }

    @Test
    void whoever_cancels_comes_back_with_an_error() {
        assertEquals("access_denied", answer(Map.of("deny", "yes")).get("error"));
    }

    @Test
    void a_code_is_good_once() {
        String code = answer(BOB).get("code");

        assertTrue(provider.redeem(DemoCast.ACME, redemption(code)).isPresent());
        assertTrue(provider.redeem(DemoCast.ACME, redemption(code)).isEmpty());
    }

    @Test
    void a_code_is_good_for_a_minute_at_its_own_provider() {
        String late = answer(BOB).get("code");
        String foreign = answer(BOB).get("code");

        assertTrue(provider.redeem(DemoCast.GLOBEX, redemption(foreign)).isEmpty());
        now = now.plus(Duration.ofMinutes(1));
        assertTrue(provider.redeem(DemoCast.ACME, redemption(late)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"redirect_uri,http://localhost:8080/auth/sso/other", "code_verifier,guessed"})
    void a_code_is_bound_to_address_and_verifier(String field, String value) {
        Map<String, String> wrong = with(redemption(answer(BOB).get("code")), field, value);

        assertTrue(provider.redeem(DemoCast.ACME, wrong).isEmpty());
    }

    @Test
    void user_info_says_what_the_token_says() throws ParseException {
        String token = (String) redeem(answer(BOB).get("code")).get("access_token");

        Map<String, Object> info =
                JSONObjectUtils.parse(provider.userInfo(DemoCast.ACME, token).orElseThrow());

        assertEquals("acme-1002", info.get("sub"));
        assertTrue(provider.userInfo(DemoCast.GLOBEX, token).isEmpty());
        assertTrue(provider.userInfo(DemoCast.ACME, "guess").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"client_id,somebody", "redirect_uri,https://evil.example/"})
    void strangers_are_sent_nowhere(String field, String value) {
        var reading = provider.read(DemoCast.ACME, with(request(), field, value));

        assertTrue(reading instanceof AuthorizeRequest.Reading.Stranger);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type,token,unsupported_response_type",
        "scope,email,invalid_scope",
        "code_challenge,'',invalid_request",
        "code_challenge_method,plain,invalid_request"
    })
    void a_faulty_request_comes_back_with_its_error(String field, String value, String error) {
        var reading = provider.read(DemoCast.ACME, with(request(), field, value));

        assertEquals(new AuthorizeRequest.Reading.Faulty(CALLBACK, Optional.of("the state"), error), reading);
    }

    @Test
    void the_key_outlives_a_restart() {
        String before = provider.publicKeys();

        make();

        assertEquals(before, provider.publicKeys());
    }

    @Test
    void discovery_names_the_issuer_exactly() throws ParseException {
        Map<String, Object> document = JSONObjectUtils.parse(provider.discovery(DemoCast.ACME));

        assertEquals(ISSUER, document.get("issuer"));
        assertEquals(true, document.get("authorization_response_iss_parameter_supported"));
    }
}
