package dev.vestibule.adapters.web.callback;

import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.EndByProvider;
import dev.vestibule.domain.flow.Refusal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackChannelLogoutTest {
    private final Server server = Server.overHttp();

    @BeforeEach
    void a_token_is_good() {
        server.ports().endByProvider.answers(new EndByProvider.Result.Ended());
    }

    private HttpResponse<String> tell(String body) {
        return server.send(
                "/auth/oidc/" + OKTA + "/backchannel-logout",
                request -> request.POST(BodyPublishers.ofString(body)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void a_good_token_is_answered_with_200() {
        var response = tell("logout_token=a.b.c");

        assertEquals(200, response.statusCode());
        assertEquals("no-store", Server.header(response, "Cache-Control"));
        assertEquals("a.b.c", server.ports().endByProvider.lastAsked().token().reveal());
        assertEquals(OKTA, server.ports().endByProvider.lastAsked().provider());
    }

    @Test
    void a_bad_token_is_answered_with_400_and_the_reason() {
        server.ports().endByProvider.answers(new EndByProvider.Result.Refused(Refusal.LOGOUT_TOKEN_INVALID));

        var response = tell("logout_token=a.b.c");

        assertEquals(400, response.statusCode());
        assertEquals("no-store", Server.header(response, "Cache-Control"));
        assertTrue(response.body().contains("\"error\":\"invalid_request\""), response.body());
        assertTrue(response.body().contains("logout_token_invalid"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=a.b.c", "logout_token=", "logout_token=a&logout_token=b"})
    void a_token_has_to_come_once(String body) {
        assertEquals(400, tell(body).statusCode());
        assertEquals(List.of(), server.ports().endByProvider.asked());
    }
}
