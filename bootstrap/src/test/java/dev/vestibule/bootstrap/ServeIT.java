package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The packaged service as an operator runs it: one command, its environment, https, a database of its own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeIT {
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    private static Path dataFolder;

    private static PackagedService service;
    private static MisbehavingProvider idp;
    private static Acme acme;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.overHttps(dataFolder);
        idp = MisbehavingProvider.start();
        acme = Acme.setUp(service.baseUrl(), idp, "acme");
        acme.tenant().signsIn(ScriptedPerson.of("p1", "p1@acme.example", "P"));
    }

    @AfterAll
    static void kill() {
        service.close();
        idp.close();
    }

    @Test
    @Order(1)
    void over_https_pages_demand_https_and_cookies_are_locked_to_the_host() {
        try (var browser = new Browser(service.baseUrl())) {
            HttpResponse<String> page = browser.get("/auth/login");
            HttpResponse<String> started = browser.get(acme.startUrl());

            assertEquals(200, page.statusCode());
            assertTrue(
                    page.headers()
                            .firstValue("Strict-Transport-Security")
                            .orElse("")
                            .startsWith("max-age="),
                    page.headers().toString());
            List<String> cookies = started.headers().allValues("Set-Cookie");
            assertTrue(
                    !cookies.isEmpty()
                            && cookies.stream()
                                    .allMatch(cookie -> cookie.startsWith("__Host-")
                                            && cookie.contains("; Secure")
                                            && cookie.contains("; HttpOnly")),
                    cookies.toString());
        }
    }

    @Test
    @Order(2)
    void a_person_signs_in_over_https() {
        try (var browser = new Browser(service.baseUrl())) {
            assertEquals(
                    303, browser.get(browser.throughProvider(acme.startUrl())).statusCode());
            HttpResponse<String> session = browser.get("/api/v1/session");
            assertEquals(200, session.statusCode(), session.body());
            assertTrue(session.body().contains("\"method\":\"sso\""), session.body());
        }
    }

    /// The provider never answers, so the callback takes until its time is up; then the person still gets a page.
    @Test
    @Order(3)
    void told_to_stop_it_finishes_what_is_in_flight_and_is_gone_in_time() throws Exception {
        try (var browser = new Browser(service.baseUrl());
                ExecutorService clicks = Executors.newSingleThreadExecutor()) {
            acme.tenant().misbehaves(Misbehaviour.SLOW, Endpoint.TOKEN);
            String callback = browser.throughProvider(acme.startUrl());
            int before = acme.tenant().requests(Endpoint.TOKEN);
            Future<HttpResponse<String>> click = clicks.submit(() -> browser.get(callback));
            Waiting.until(Duration.ofSeconds(5), () -> acme.tenant().requests(Endpoint.TOKEN) > before);

            service.stop();

            HttpResponse<String> answer = click.get(GRACE.toSeconds(), TimeUnit.SECONDS);
            assertEquals(Optional.of("idp_timeout"), Browser.code(answer), answer.body());
            assertTrue(service.isGoneWithin(GRACE), "it still runs");
        }
    }
}
