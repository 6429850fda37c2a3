package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Jwt;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.SettableClock;
import dev.vestibule.adapters.idp.testing.SigningKey;
import dev.vestibule.application.port.out.world.LogoutTokens.Verdict;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.LogoutNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// OpenID Connect Back-Channel Logout 1.0 §2.4 to §2.6.
class LogoutTokenTest {
    private static final Bench BENCH = new Bench();
    private static final Instant NOW = SettableClock.START;
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @AfterAll
    static void close() {
        BENCH.close();
    }

    /// What one test changes: absent members are taken away.
    private record Lie(String part, String name, Optional<Object> value) {
        private void applyTo(String which, Map<String, Object> members) {
            if (part.equals(which)) {
                value.ifPresentOrElse(changed -> members.put(name, changed), () -> members.remove(name));
            }
        }
    }

    private static Lie header(String name, Object value) {
        return new Lie("header", name, Optional.of(value));
    }

    private static Lie claim(String name, Object value) {
        return new Lie("claims", name, Optional.of(value));
    }

    private static Lie without(String claim) {
        return new Lie("claims", claim, Optional.empty());
    }

    private static String token(Provider provider, SigningKey key, Lie... lies) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.algorithm());
        header.put("kid", key.id());
        header.put("typ", "logout+jwt");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", BENCH.tenant(provider).issuer());
        claims.put("aud", Bench.CLIENT_ID);
        claims.put("iat", NOW.getEpochSecond());
        claims.put("exp", NOW.getEpochSecond() + 120);
        claims.put("jti", "notice-1");
        claims.put("sub", "person-1");
        claims.put("sid", "idp-session-1");
        claims.put("events", Map.of(EVENT, Map.of()));
        Arrays.stream(lies).forEach(lie -> lie.applyTo("header", header));
        Arrays.stream(lies).forEach(lie -> lie.applyTo("claims", claims));
        return Jwt.signed(header, claims, key);
    }

    private static Verdict verdict(Provider provider, Lie... lies) {
        SigningKey key = BENCH.tenant(provider).rotateKeys();
        return BENCH.providers.verify(provider, token(provider, key, lies), NOW);
    }

    private static LogoutNotice verified(Provider provider, Lie... lies) {
        return assertInstanceOf(Verdict.Verified.class, verdict(provider, lies)).notice();
    }

    @Test
    void a_good_one_is_a_notice() {
        var expected = new LogoutNotice(
                Optional.of(new Subject("person-1")),
                Optional.of("idp-session-1"),
                "notice-1",
                NOW.plusSeconds(120 + 60));

        assertEquals(expected, verified(BENCH.provider()));
        assertEquals(expected, verified(BENCH.provider(), header("typ", "JWT")));
        assertEquals(expected, verified(BENCH.provider(), new Lie("header", "typ", Optional.empty())));
        assertEquals(expected, verified(BENCH.provider(), claim("aud", List.of("another", Bench.CLIENT_ID))));
    }

    @Test
    void the_person_or_the_session_is_enough() {
        assertEquals(
                Optional.empty(), verified(BENCH.provider(), without("sid")).idpSession());
        assertEquals(
                Optional.empty(), verified(BENCH.provider(), without("sub")).subject());
    }

    @Test
    void a_person_is_known_by_the_mapped_claim() {
        Provider provider = Bench.with(BENCH.provider(), new ClaimMapping("oid", "email", "email_verified", "name"));

        assertEquals(
                Optional.of(new Subject("o-1")),
                verified(provider, claim("oid", "o-1")).subject());
        assertEquals(Optional.empty(), verified(provider).subject());
        assertInstanceOf(Verdict.Refused.class, verdict(provider, without("sid")));
    }

    @Test
    void its_id_has_to_be_remembered_no_longer_than_it_could_come_again() {
        assertEquals(
                NOW.plus(TimeChecks.MAX_AGE).plusSeconds(60),
                verified(BENCH.provider(), claim("exp", NOW.getEpochSecond() + 1_000_000))
                        .expires());
    }

    private static Stream<Arguments> lies() {
        long now = NOW.getEpochSecond();
        return Stream.of(
                Arguments.of(claim("iss", "https://victim.example"), "iss is another issuer's"),
                Arguments.of(without("iss"), "iss is another issuer's"),
                Arguments.of(claim("aud", "another"), "aud does not name our client"),
                Arguments.of(without("aud"), "aud does not name our client"),
                Arguments.of(without("iat"), "iat is missing"),
                Arguments.of(claim("iat", now + 61), "iat lies in the future"),
                Arguments.of(claim("iat", now - 661), "issued too long ago"),
                Arguments.of(without("exp"), "exp is missing"),
                Arguments.of(claim("exp", now - 60), "expired"),
                Arguments.of(claim("exp", "soon"), "exp is missing"),
                Arguments.of(claim("nbf", now + 61), "nbf lies in the future"),
                Arguments.of(without("jti"), "jti is missing or not usable"),
                Arguments.of(claim("jti", ""), "jti is missing or not usable"),
                Arguments.of(claim("jti", "j".repeat(256)), "jti is missing or not usable"),
                Arguments.of(claim("nonce", "n"), "has a nonce"),
                Arguments.of(without("events"), "events is not one back-channel logout"),
                Arguments.of(claim("events", EVENT), "events is not one back-channel logout"),
                Arguments.of(claim("events", List.of(EVENT)), "events is not one back-channel logout"),
                Arguments.of(claim("events", Map.of(EVENT, true)), "events is not one back-channel logout"),
                Arguments.of(claim("events", Map.of("other", Map.of())), "events is not one back-channel logout"),
                Arguments.of(
                        claim("events", Map.of(EVENT, Map.of(), "other", Map.of())),
                        "events is not one back-channel logout"),
                Arguments.of(claim("sub", 42), "sub or sid is not usable"),
                Arguments.of(claim("sid", ""), "sub or sid is not usable"));
    }

    /// Without a word to the provider.
    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("lies")
    void what_it_says_is_checked_before_the_provider_is_asked_for_anything(Lie lie, String detail) {
        Provider provider = BENCH.provider();

        assertEquals(new Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, detail), verdict(provider, lie));
        assertEquals(0, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
        assertEquals(0, BENCH.tenant(provider).requests(Endpoint.JWKS));
    }

    @Test
    void neither_person_nor_session_is_about_nobody() {
        assertEquals(
                new Verdict.Refused(
                        Refusal.LOGOUT_TOKEN_INVALID,
                        "names neither a person by the claim that we know them by, nor a session"),
                verdict(BENCH.provider(), without("sub"), without("sid")));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(header("typ", "at+jwt"), "the token is of another type"),
                Arguments.of(header("crit", List.of("exp")), "the token has critical headers"),
                Arguments.of(header("b64", true), "the token has the header b64"),
                Arguments.of(header("kid", 7), "kid is not a text"),
                Arguments.of(header("alg", "RS512"), "the token is signed with an algorithm that is not allowed"),
                Arguments.of(header("kid", "nobody-has-it"), "the provider has no such key"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("headers")
    void how_it_is_signed_is_checked(Lie lie, String detail) {
        assertEquals(new Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, detail), verdict(BENCH.provider(), lie));
    }

    @Test
    void who_signed_it_is_checked() {
        Provider provider = BENCH.provider();
        SigningKey published = BENCH.tenant(provider).rotateKeys();
        SigningKey attackers = SigningKey.rsa(published.id(), "RS256", 2048);

        assertEquals(
                new Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, "no key of the provider made the signature"),
                BENCH.providers.verify(provider, token(provider, attackers), NOW));
        assertEquals(
                new Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, "not a signed token"),
                BENCH.providers.verify(provider, "nonsense", NOW));
        assertEquals(
                new Verdict.Refused(Refusal.LOGOUT_TOKEN_INVALID, "the token is too long"),
                BENCH.providers.verify(provider, "a".repeat(20_000), NOW));
    }

    @Test
    void a_provider_that_cannot_be_asked_is_not_the_tokens_fault() {
        Provider provider = BENCH.provider();
        SigningKey key = BENCH.tenant(provider).rotateKeys();
        BENCH.tenant(provider).misbehaves(Misbehaviour.TOO_MANY_REQUESTS, Endpoint.JWKS);

        assertEquals(
                Refusal.IDP_BUSY,
                assertInstanceOf(Verdict.Refused.class, BENCH.providers.verify(provider, token(provider, key), NOW))
                        .refusal());
    }

    /// A new key of the provider costs a sign-in no wait, whatever was forged before.
    @Test
    void forged_ones_use_up_nothing_that_sign_ins_need() {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        var oidc = new OidcIdentityProvider(BENCH.http, Bench.SELF, BENCH.clock, pause -> {
            waits.add(pause);
            return Runnable::run;
        });
        Provider provider = BENCH.provider();
        var registration = new Registration(provider.id(), Bench.config(provider));
        SigningKey key = BENCH.tenant(provider).rotateKeys();
        signIn(oidc, registration, provider);
        for (int i = 0; i < FetchBudget.BURST + 1; i++) {
            oidc.verifyLogout(registration, token(provider, key, header("kid", "forged-" + i)), NOW);
        }
        long waited = waits.stream().filter(Duration::isPositive).count();
        BENCH.tenant(provider).rotateKeys();

        signIn(oidc, registration, provider);

        assertEquals(1, waited);
        assertEquals(waited, waits.stream().filter(Duration::isPositive).count());
    }

    private static void signIn(OidcIdentityProvider oidc, Registration registration, Provider provider) {
        Checked<VerifiedIdentity> identity =
                oidc.verify(registration, BENCH.visit(provider), Bench.SECRETS, BENCH.clock.instant());
        assertInstanceOf(Checked.Passed.class, identity);
    }
}
