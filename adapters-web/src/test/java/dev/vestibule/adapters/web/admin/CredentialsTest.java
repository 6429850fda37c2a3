package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.session.SessionToken;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final String PATH = "/api/v1/organizations";
    private static final String COOKIE = "vestibule_session=" + TOKEN;

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_is_signed_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports()
                .listOrganizations
                .answers(new ListOrganizations.Result.Listed(new Page<>(List.of(), Optional.empty())));
        server.ports().deleteOrganization.answers(new DeleteOrganization.Result.Deleted());
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        assertEquals(401, response.statusCode());
        assertEquals("Bearer", Server.header(response, "WWW-Authenticate"));
        assertEquals("application/problem+json", Server.header(response, "Content-Type"));
        assertTrue(response.body().contains("\"code\":\"unauthenticated\""), response.body());
    }

    @Test
    void the_operators_key_is_the_operator() {
        var response = server.get(PATH, "Authorization", "Bearer " + Server.ADMIN_KEY);

        assertEquals(200, response.statusCode());
        assertEquals(
                new Actor.InstanceKey("operator"),
                server.ports().listOrganizations.lastAsked().caller().actor());
        assertEquals(
                Server.header(response, "X-Trace-Code"),
                server.ports().listOrganizations.lastAsked().caller().trace().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic YTpi", "nonsense", "bearer  x"})
    void a_wrong_key_is_nobody_even_with_a_session(String authorization) {
        assertUnauthenticated(server.get(PATH, "Authorization", authorization));
        assertUnauthenticated(server.get(PATH, "Authorization", authorization, "Cookie", COOKIE));
        assertEquals(List.of(), server.ports().listOrganizations.asked());
    }

    @Test
    void no_credentials_are_nobody() {
        assertUnauthenticated(server.get(PATH));
        assertUnauthenticated(server.get("/api/v1/session"));
    }

    @Test
    void a_session_is_its_person() {
        assertEquals(200, server.get(PATH, "Cookie", COOKIE).statusCode());
        assertEquals(
                new Actor.SignedIn(SESSION),
                server.ports().listOrganizations.lastAsked().caller().actor());
    }

    @Test
    void a_session_that_is_over_is_nobody() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());

        assertUnauthenticated(server.get(PATH, "Cookie", COOKIE));
    }

    @Test
    void writing_with_a_session_takes_its_token_in_a_header() {
        String token = server.bean(CsrfGuard.class).tokenOf(new SessionToken(TOKEN));

        assertEquals(
                403,
                server.send(PATH + "/acme", r -> r.DELETE(), "Cookie", COOKIE).statusCode());
        assertEquals(
                403,
                server.send(PATH + "/acme", r -> r.DELETE(), "Cookie", COOKIE, "X-CSRF-Token", token + "x")
                        .statusCode());
        assertEquals(List.of(), server.ports().deleteOrganization.asked());
        assertEquals(
                204,
                server.send(PATH + "/acme", r -> r.DELETE(), "Cookie", COOKIE, "X-CSRF-Token", token, "If-Match", "*")
                        .statusCode());
    }

    @Test
    void writing_with_the_key_takes_no_token() {
        var response = server.send(
                PATH + "/acme", r -> r.DELETE(), "Authorization", "Bearer " + Server.ADMIN_KEY, "If-Match", "*");

        assertEquals(204, response.statusCode());
    }

    @Test
    void a_page_of_another_site_writes_nothing() {
        String token = server.bean(CsrfGuard.class).tokenOf(new SessionToken(TOKEN));

        var response = server.send(
                PATH + "/acme",
                r -> r.DELETE(),
                "Cookie",
                COOKIE,
                "X-CSRF-Token",
                token,
                "Sec-Fetch-Site",
                "cross-site");

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("cross_site_rejected"));
    }

    @Test
    void what_is_not_allowed_is_forbidden() {
        server.ports().listOrganizations.answers(new ListOrganizations.Result.Refused(Refusal.FORBIDDEN));

        var response = server.get(PATH, "Cookie", COOKIE);

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"forbidden\""));
    }
}
