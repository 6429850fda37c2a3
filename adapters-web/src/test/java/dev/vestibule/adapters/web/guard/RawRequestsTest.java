package dev.vestibule.adapters.web.guard;

import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OPENED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.adapters.web.testing.Wire;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.domain.flow.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser, a proxy or an attacker may put on the wire: never a 500, never silence without reason.
class RawRequestsTest {
    private static final String END = "Host: x\r\nConnection: close\r\n\r\n";

    private final Server server = Server.overHttp();

    @RepeatedTest(20)
    void a_form_whose_body_comes_later_than_its_headers_is_read() {
        server.ports().signIn.answers(new SignIn.Result.SignedIn(OPENED));
        var page = server.get("/auth/login");
        String body = "csrf=" + Form.tokenIn(page) + "&login=a%40b.example&password=pw";
        String head = "POST /auth/login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\nCookie: " + Form.cookiesAfter(page, "") + "\r\n" + END;

        String answer = Wire.exchange(server, List.of(head, body.substring(0, 20), body.substring(20)));

        assertEquals(303, Wire.status(answer), answer);
        assertEquals("pw", server.ports().signIn.lastAsked().password().reveal());
    }

    @Test
    void an_api_call_whose_body_comes_later_than_its_headers_is_read() {
        String body = "{\"slug\":\"a b\"}";
        String head = "POST /api/v1/organizations HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Server.ADMIN_KEY + "\r\nContent-Length: " + body.length() + "\r\n" + END;

        String answer = Wire.exchange(server, List.of(head, body.substring(0, 5), body.substring(5)));

        assertEquals(400, Wire.status(answer), answer);
        assertTrue(answer.contains("\"pointer\":\"/slug\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/sso/%zz",
                "/auth/sso/%",
                "/auth/sso/x?code=%zz",
                "/auth/sso/x?%",
                "/auth/login?next=%c3%28",
                "/auth/login?login_hint=%00%0d%0aSet-Cookie:%20a=b",
                "/auth/login/|/sso",
                "/auth/login/a b/sso",
                "//auth//login",
                "/auth/login;jsessionid=1",
                "/../../etc/passwd",
                "*",
                "/auth/login#fragment",
                "http://evil.example/auth/login",
                "/?\u00e4=\u00ff",
                "/auth/sso/decision/%2e%2e",
                "/api/v1/organizations/%zz",
                "/assets/..%2f..%2fpom.xml"
            })
    void an_address_that_is_none_is_the_senders_fault(String target) {
        String answer = Wire.exchange(server, List.of("GET " + target + " HTTP/1.1\r\n" + END));

        assertTrue(Wire.status(answer) < 500, answer);
        assertTrue(!Wire.head(answer).contains("a=b") && !answer.contains("\tat "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: vestibule_session=\u00ff\u00fe; ;;=; =x; vestibule_flow_=; vestibule_flow_\"=1\r\n",
                "Cookie: $Version=1; a=\"b; c=d\r\n",
                "Cookie: vestibule_session=a; vestibule_session=b\r\nCookie: x\r\n",
                "Accept: ;;;q=x,/,*/,application/json;q=9\r\n",
                "Accept: text/html;q=nonsense\r\n",
                "Accept: nonsense\r\n",
                "Content-Type: nonsense\r\nContent-Length: 0\r\n",
                "Sec-Fetch-Site: ?\r\n",
                "Authorization: \r\n",
                "X-Forwarded-For: ,,,\r\n",
                "Accept-Language: \u00ff\r\n",
                "If-None-Match: \"\r\n",
                "Expect: something\r\n",
                "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            })
    void odd_headers_are_lived_with(String header) {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.FLOW_EXPIRED));
        for (String path : List.of("/auth/login", "/auth/sso/" + OKTA + "?code=a", "/api/v1/session", "/nothing")) {
            String answer = Wire.exchange(server, List.of("GET " + path + " HTTP/1.1\r\n" + header + END));

            assertTrue(Wire.status(answer) > 0 && Wire.status(answer) < 500, path + " " + answer);
        }
    }

    @Test
    void a_request_that_never_ends_is_cut_off_after_fifteen_seconds() {
        Instant begun = Instant.now();

        String answer = Wire.exchange(server, List.of("GET /auth/login HTTP/1.1\r\n", "Host: x\r\n"));

        assertEquals(0, Wire.status(answer));
        assertTrue(Duration.between(begun, Instant.now()).toSeconds() >= 15, "too early");
    }

    @Test
    void headers_without_end_are_refused() {
        String answer =
                Wire.exchange(server, List.of("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(40_000) + "\r\n" + END));

        assertTrue(Wire.status(answer) == 431 || Wire.status(answer) == 413 || Wire.status(answer) == 400, answer);
    }

    @Test
    void an_address_without_end_is_refused() {
        String answer = Wire.exchange(server, List.of("GET /?" + "x".repeat(20_000) + " HTTP/1.1\r\n" + END));

        assertTrue(Wire.status(answer) == 414 || Wire.status(answer) == 413, answer);
    }

    @Test
    void five_flows_and_a_session_fit_into_the_headers() {
        String flows = "vestibule_flow_01930000-0000-7000-8000-00000000000%d=".formatted(1) + "s".repeat(4000) + "; ";
        String answer = Wire.exchange(
                server, List.of("GET /auth/login HTTP/1.1\r\nCookie: " + flows.repeat(5) + "a=b\r\n" + END));

        assertEquals(200, Wire.status(answer));
    }

    @Test
    void a_body_larger_than_a_mebibyte_is_refused_as_too_large() {
        String head = "POST /api/v1/organizations HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Server.ADMIN_KEY + "\r\nContent-Length: 2000000\r\n" + END;

        String answer = Wire.exchange(server, List.of(head));

        assertEquals(413, Wire.status(answer), answer);
        assertTrue(answer.contains("\"code\":\"request_too_large\""), answer);
    }

    @Test
    void wrong_content_types_are_named() {
        for (String path : List.of("/auth/login", "/auth/logout", "/auth/login/acme")) {
            for (String type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain")) {
                String answer = Wire.exchange(
                        server,
                        List.of("POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n"
                                + END + "{}"));

                assertEquals(415, Wire.status(answer), type + " " + answer);
                assertTrue(answer.contains("data-code="), answer);
            }
        }
    }

    @Test
    void a_form_of_garbage_is_just_not_ours() {
        for (String body : List.of("%zz=%", "&&&=&=", "csrf", "a".repeat(1000), "csrf=%00&login=\u00ff", "csrf[]=1")) {
            String answer = Wire.exchange(
                    server,
                    List.of("POST /auth/login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: " + body.length() + "\r\n" + END + body));

            assertEquals(403, Wire.status(answer), answer);
        }
    }

    @Test
    void methods_that_a_path_does_not_have_are_named() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE")) {
            String answer = Wire.exchange(server, List.of(method + " /auth/login HTTP/1.1\r\n" + END));

            assertTrue(Wire.status(answer) == 405 || Wire.status(answer) == 400, method + " " + answer);
        }
    }

    @Test
    void what_goes_wrong_inside_shows_no_more_than_a_trace() {
        String page = Wire.exchange(server, List.of("GET /auth/login/acme HTTP/1.1\r\n" + END));
        String problem =
                Wire.exchange(server, List.of("GET /auth/login/acme HTTP/1.1\r\nAccept: application/json\r\n" + END));

        assertEquals(500, Wire.status(page));
        assertTrue(page.contains("data-code=\"internal_error\"") && !page.contains("IllegalState"), page);
        assertTrue(problem.contains("\"code\":\"internal_error\"") && !problem.contains("asked unexpectedly"), problem);
    }

    @Test
    void a_clash_asks_to_try_again() {
        server.ports().showSignIn.answers(_ -> {
            throw new ConcurrentModificationException("two units of work");
        });

        var response = server.get("/auth/login/acme");

        assertEquals(503, response.statusCode());
        assertEquals("1", Server.header(response, "Retry-After"));
        assertTrue(response.body().contains("data-code=\"try_again\""));
    }
}
