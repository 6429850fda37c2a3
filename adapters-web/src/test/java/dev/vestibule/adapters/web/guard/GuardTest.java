package dev.vestibule.adapters.web.guard;

import static dev.vestibule.adapters.web.testing.Cast.OPENED;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.SignIn;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String LOGIN = "login=a%40b.example&password=pw";

    private final Server server = Server.overHttp();

    private HttpResponse<String> post(String body, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return server.send(
                "/auth/login", request -> request.POST(BodyPublishers.ofString(body)), all.toArray(String[]::new));
    }

    private static void assertRejected(HttpResponse<String> response, String code) {
        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("data-code=\"" + code + "\""), response.body());
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        assertRejected(post(LOGIN), "csrf_rejected");
        assertRejected(post(LOGIN + "&csrf="), "csrf_rejected");
        assertEquals(400, post("").statusCode());
        assertEquals(List.of(), server.ports().signIn.asked());
    }

    @Test
    void a_token_is_worth_nothing_in_another_browser() {
        var mine = server.get("/auth/login");
        var theirs = server.get("/auth/login");

        assertRejected(
                post("csrf=" + Form.tokenIn(mine) + "&" + LOGIN, "Cookie", Form.cookiesAfter(theirs, "")),
                "csrf_rejected");
        assertRejected(post("csrf=" + Form.tokenIn(mine) + "&" + LOGIN), "csrf_rejected");
    }

    @Test
    void a_token_from_before_a_session_is_worth_nothing_in_it() {
        var before = server.get("/auth/login");

        assertRejected(
                post(
                        "csrf=" + Form.tokenIn(before) + "&" + LOGIN,
                        "Cookie",
                        Form.cookiesAfter(before, "vestibule_session=" + TOKEN)),
                "csrf_rejected");
    }

    @Test
    void a_token_given_twice_is_none() {
        var page = server.get("/auth/login");
        String token = "csrf=" + Form.tokenIn(page);

        assertRejected(post(token + "&" + token + "&" + LOGIN, "Cookie", Form.cookiesAfter(page, "")), "csrf_rejected");
    }

    @Test
    void the_cookie_behind_the_token_is_out_of_reach_of_scripts() {
        var http = Server.cookies(server.get("/auth/login")).getFirst();
        var https = Server.cookies(Server.overHttps().get("/auth/login")).getFirst();

        assertTrue(http.matches("vestibule_form=[A-Za-z0-9_-]+; Path=/; HttpOnly; SameSite=Lax"), http);
        assertTrue(
                https.matches("__Host-vestibule_form=[A-Za-z0-9_-]+; Path=/; HttpOnly; SameSite=Lax; Secure"), https);
    }

    @Test
    void a_browser_that_has_the_cookie_keeps_it() {
        var first = server.get("/auth/login");

        assertEquals(List.of(), Server.cookies(server.get("/auth/login", "Cookie", Form.cookiesAfter(first, ""))));
    }

    @Test
    void what_another_site_posts_is_stopped_by_its_headers() {
        assertRejected(post(LOGIN, "Sec-Fetch-Site", "cross-site"), "cross_site_rejected");
        assertRejected(post(LOGIN, "Sec-Fetch-Site", "same-site"), "cross_site_rejected");
        assertRejected(post(LOGIN, "Origin", "https://evil.example"), "cross_site_rejected");
        assertRejected(post(LOGIN, "Origin", "null"), "cross_site_rejected");
        assertRejected(
                post(LOGIN, "Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:8080"), "cross_site_rejected");
    }

    @Test
    void our_own_origin_passes() {
        assertRejected(post(LOGIN, "Origin", "http://localhost:8080"), "csrf_rejected");
        assertRejected(
                post(LOGIN, "Sec-Fetch-Site", "same-origin", "Origin", "http://127.0.0.1:8080"), "csrf_rejected");
    }

    @Test
    void every_answer_carries_the_careful_headers() {
        for (String path : List.of("/", "/auth/login/%00", "/nothing/here", "/api/v1/session", "/auth/sso/x?%")) {
            var response = server.get(path.replace("?%", ""));

            assertEquals(
                    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                            + "form-action 'self' https://app.example",
                    Server.header(response, "Content-Security-Policy"),
                    path);
            assertEquals("nosniff", Server.header(response, "X-Content-Type-Options"));
            assertEquals("same-origin", Server.header(response, "Referrer-Policy"));
            assertEquals("same-origin", Server.header(response, "Cross-Origin-Opener-Policy"));
            assertEquals("no-store", Server.header(response, "Cache-Control"));
            assertTrue(Server.header(response, "X-Trace-Code").startsWith("trace"));
            assertEquals("", Server.header(response, "Strict-Transport-Security"));
        }
    }

    @Test
    void https_is_demanded_where_it_is_spoken() {
        assertTrue(Server.header(Server.overHttps().get("/"), "Strict-Transport-Security")
                .startsWith("max-age=31536000"));
    }

    @Test
    void pages_hold_nothing_inline() {
        var page = server.get("/").body();

        assertFalse(page.contains("<script") || page.contains("<style") || page.contains("style="), page);
        assertFalse(page.matches("(?s).*\\son\\w+=.*"), page);
    }

    @Test
    void files_are_kept_under_names_that_change_with_them() {
        var page = server.get("/").body();
        String href = page.substring(page.indexOf("/assets/vestibule-"), page.indexOf(".css") + 4);

        var file = server.get(href);

        assertEquals(200, file.statusCode());
        assertEquals("text/css;charset=utf-8", Server.header(file, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", Server.header(file, "Cache-Control"));
        assertEquals(404, server.get("/assets/vestibule-0.css").statusCode());
        assertEquals(404, server.get("/assets/%2e%2e%2fapplication.yml").statusCode());
    }

    @Test
    void a_forwarded_address_counts_only_from_a_trusted_proxy() {
        var proxied = new Server("http://localhost:8080", Map.of("test.trusted-proxies", "127.0.0.0/8,10.1.0.0/16"));

        assertEquals("127.0.0.1", addressSeenBy(server, "203.0.113.9"));
        assertEquals("203.0.113.9", addressSeenBy(proxied, "203.0.113.9"));
        assertEquals("203.0.113.9", addressSeenBy(proxied, "198.51.100.1, 203.0.113.9, 10.1.2.3"));
        assertEquals("10.1.2.3", addressSeenBy(proxied, "nonsense, 10.1.2.3"));
        assertEquals("127.0.0.1", addressSeenBy(proxied, "evil.example"));
        assertEquals("192.0.2.1", addressSeenBy(proxied, "::ffff:192.0.2.1"));
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one_client() {
        var proxied = new Server("http://localhost:8080", Map.of("test.trusted-proxies", "127.0.0.0/8"));

        assertEquals("2001:db8:0:7:0:0:0:0", addressSeenBy(proxied, "2001:db8:0:7::1"));
        assertEquals("2001:db8:0:7:0:0:0:0", addressSeenBy(proxied, "2001:db8:0:7:ffff:ffff:ffff:ffff"));
        assertEquals("2001:db8:0:8:0:0:0:0", addressSeenBy(proxied, "2001:db8:0:8::1"));
    }

    private static String addressSeenBy(Server server, String forwarded) {
        server.ports().signIn.answers(new SignIn.Result.SignedIn(OPENED));
        var page = server.get("/auth/login");
        server.send(
                "/auth/login",
                request -> request.POST(BodyPublishers.ofString("csrf=" + Form.tokenIn(page) + "&" + LOGIN)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                Form.cookiesAfter(page, ""),
                "X-Forwarded-For",
                forwarded);
        return server.ports().signIn.lastAsked().address().value();
    }
}
