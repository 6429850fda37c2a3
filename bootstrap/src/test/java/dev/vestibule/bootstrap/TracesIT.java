package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the admins of a provider read over HTTP of a sign-in that it broke.
class TracesIT {
    private static final Pattern TRACE_CODE = Pattern.compile("<dt>Trace code</dt><dd><code>([^<]+)</code>");

    private static TestDatabase database;
    private static MisbehavingProvider idp;
    private static Service service;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        service = Service.on(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        idp.close();
        database.close();
    }

    private static Acme broken(URI baseUrl, String name) {
        Acme acme = Acme.setUp(baseUrl, idp, name);
        acme.tenant().misbehaves(Misbehaviour.WRONG_AUDIENCE);
        return acme;
    }

    private static String traceCode(HttpResponse<String> page) {
        Matcher matcher = TRACE_CODE.matcher(page.body());
        assertTrue(matcher.find(), page.body());
        return matcher.group(1);
    }

    private static HttpResponse<String> traces(String organization, Acme acme, String rest) {
        return read(organization, acme, "/traces" + rest);
    }

    private static String health(String organization, Acme acme) {
        return read(organization, acme, "/health").body();
    }

    private static HttpResponse<String> read(String organization, Acme acme, String what) {
        try (var admin = new Browser(service.baseUrl())) {
            return admin.api("GET", "/organizations/" + organization + "/providers/" + acme.providerId() + what, "");
        }
    }

    @Test
    void the_code_on_the_page_finds_what_was_wrong_and_nothing_that_has_to_stay_secret() {
        Acme acme = broken(service.baseUrl(), "traced");
        try (var browser = new Browser(service.baseUrl())) {
            String callback = browser.throughProvider(acme.startUrl());
            String code = traceCode(browser.get(callback));
            Waiting.until(
                    Duration.ofSeconds(10),
                    () -> traces("traced", acme, "/" + code).statusCode() == 200);

            String trace = traces("traced", acme, "/" + code).body();

            assertTrue(trace.contains("\"code\":\"" + code + "\""), trace);
            assertTrue(trace.contains("\"purpose\":\"login\",\"outcome\":\"refused\""), trace);
            assertTrue(trace.contains("\"refusal\":{\"code\":\"audience_mismatch\",\"advice\":\""), trace);
            assertTrue(trace.contains("\"detail\":\"aud does not name our client\""), trace);
            assertEquals(
                    "[" + trace + "]",
                    traces("traced", acme, "?outcome=refused").body());
            assertEquals("[]", traces("traced", acme, "?outcome=signed_in").body());
            assertTrue(health("traced", acme).contains("\"lastDay\":{\"signIns\":0,\"refusals\":1,"));
            assertFalse(trace.contains("hush") || trace.contains("eyJ"), trace);
            Arrays.stream(URI.create(callback).getQuery().split("&"))
                    .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                    .forEach(secret -> assertFalse(trace.contains(secret), trace));
        }
    }

    @Test
    void who_stops_the_service_loses_no_trace() {
        Service stopped = Service.on(database);
        Acme acme = broken(stopped.baseUrl(), "stopped");
        String code;
        try (stopped;
                var browser = new Browser(stopped.baseUrl())) {
            code = traceCode(browser.get(browser.throughProvider(acme.startUrl())));
        }

        assertEquals(200, traces("stopped", acme, "/" + code).statusCode());
    }
}
