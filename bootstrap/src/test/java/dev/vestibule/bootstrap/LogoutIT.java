package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.Jwt;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.idp.testing.SigningKey;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Back-channel logout against the whole service (OpenID Connect Back-Channel Logout 1.0).
class LogoutIT {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static TestDatabase database;
    private static MisbehavingProvider idp;
    private static Service service;
    private static Acme acme;
    private static SigningKey key;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        service = Service.on(database);
        acme = Acme.setUp(service.baseUrl(), idp, "logout");
        acme.tenant().has(Quirk.OFFERS_END_SESSION);
        acme.tenant().signsIn(ScriptedPerson.of("person-1", "person@logout.example", "Person One"));
        key = acme.tenant().rotateKeys();
    }

    @AfterAll
    static void stop() {
        service.close();
        idp.close();
        database.close();
    }

    private static Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", acme.tenant().issuer());
        claims.put("aud", "vestibule");
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sid", "idp-session-1");
        claims.put("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private static String token(Map<String, Object> claims, SigningKey by) {
        return Jwt.signed(Map.of("alg", by.algorithm(), "kid", key.id(), "typ", "logout+jwt"), claims, by);
    }

    private static int tell(String token) {
        try (var provider = new Browser(service.baseUrl())) {
            return provider.post(
                            "/auth/oidc/" + acme.providerId() + "/backchannel-logout",
                            "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                    .statusCode();
        }
    }

    private static Browser signedIn() {
        return signedIn("idp-session-1");
    }

    private static Browser signedIn(String idpSession) {
        acme.tenant()
                .signsIn(ScriptedPerson.of("person-1", "person@logout.example", "Person One")
                        .with("sid", idpSession));
        var browser = new Browser(service.baseUrl());
        browser.get(browser.throughProvider(acme.startUrl()));
        assertTrue(isIn(browser));
        return browser;
    }

    private static boolean isIn(Browser browser) {
        HttpResponse<String> session = browser.get("/api/v1/session");
        return session.statusCode() == 200;
    }

    @Test
    void a_right_one_ends_the_session_that_it_names_and_the_same_again_is_refused() {
        try (Browser browser = signedIn()) {
            String token = token(claims(), key);

            assertEquals(200, tell(token));

            assertEquals(false, isIn(browser));
            assertEquals(400, tell(token));
        }
    }

    @Test
    void another_session_is_left_alone() {
        try (Browser browser = signedIn()) {
            Map<String, Object> claims = claims();
            claims.put("sid", "idp-session-2");

            assertEquals(200, tell(token(claims, key)));

            assertTrue(isIn(browser));
        }
    }

    static Stream<Arguments> wrong() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("iss", Optional.of("https://other.example")),
                Arguments.of("iss", Optional.empty()),
                Arguments.of("aud", Optional.of("another")),
                Arguments.of("aud", Optional.empty()),
                Arguments.of("iat", Optional.empty()),
                Arguments.of("exp", Optional.of(now - 3600)),
                Arguments.of("exp", Optional.empty()),
                Arguments.of("jti", Optional.empty()),
                Arguments.of("sid", Optional.empty()),
                Arguments.of("events", Optional.of(Map.of("http://other.example/event", Map.of()))),
                Arguments.of("events", Optional.of(Map.of(EVENT, "yes"))),
                Arguments.of("events", Optional.empty()),
                Arguments.of("nonce", Optional.of("n")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void one_thing_wrong_is_refused_and_ends_nothing(String claim, Optional<Object> value) {
        try (Browser browser = signedIn()) {
            Map<String, Object> claims = claims();
            value.ifPresentOrElse(wrong -> claims.put(claim, wrong), () -> claims.remove(claim));

            assertEquals(400, tell(token(claims, key)));

            assertTrue(isIn(browser));
        }
    }

    @Test
    void a_strangers_signature_is_refused_and_ends_nothing() {
        try (Browser browser = signedIn()) {
            assertEquals(400, tell(token(claims(), SigningKey.generate("stranger", key.algorithm()))));

            assertTrue(isIn(browser));
        }
    }

    /// Two browsers of one session at the provider, and one of another. The first signs out here, is on its way through
    /// the provider's own sign-out, and meanwhile the provider tells us.
    @Test
    void it_ends_exactly_what_it_names_while_a_browser_is_in_the_middle_of_end_session() {
        try (Browser leaving = signedIn("one");
                Browser samePlace = signedIn("one");
                Browser elsewhere = signedIn("two")) {
            String endSession = signOut(leaving);
            Map<String, Object> claims = claims();
            claims.put("sid", "one");

            assertEquals(200, tell(token(claims, key)));

            assertEquals(false, isIn(samePlace));
            assertTrue(isIn(elsewhere));
            HttpResponse<String> there = leaving.get(endSession);
            assertEquals(service.baseUrl() + "/auth/login", Browser.location(there));
            assertEquals(200, leaving.get(Browser.location(there)).statusCode());
            assertEquals(false, isIn(leaving));
        }
    }

    /// Both ends come at once: whichever is first, both are answered and nobody else is touched.
    @RepeatedTest(10)
    void signing_out_and_being_signed_out_may_meet() throws Exception {
        try (Browser leaving = signedIn("one");
                Browser elsewhere = signedIn("two");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String csrf = csrf(leaving);
            Map<String, Object> claims = claims();
            claims.put("sid", "one");

            Future<Integer> told = threads.submit(() -> tell(token(claims, key)));
            Future<Integer> left =
                    threads.submit(() -> leaving.post("/auth/logout", csrf).statusCode());

            assertEquals(200, told.get());
            assertTrue(Set.of(200, 303).contains(left.get()), "sign-out was answered otherwise");
            assertEquals(false, isIn(leaving));
            assertTrue(isIn(elsewhere));
        }
    }

    private static String csrf(Browser browser) {
        return "csrf="
                + found(
                        "name=\"csrf\" value=\"([^\"]+)\"",
                        browser.get("/auth/logout").body());
    }

    /// Where one signs out of the provider, as the page after signing out here says.
    private static String signOut(Browser browser) {
        String page = browser.post("/auth/logout", csrf(browser)).body();
        return found("href=\"([^\"]+/end-session[^\"]*)\"", page).replace("&amp;", "&");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), () -> pattern + " is not in " + text);
        return matcher.group(1);
    }
}
