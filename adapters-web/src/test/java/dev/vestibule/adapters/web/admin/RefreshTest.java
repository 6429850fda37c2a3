package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.provider.RefreshProvider.Change;
import dev.vestibule.application.port.in.provider.RefreshProvider.Result;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private HttpResponse<String> refresh(Result result) {
        server.ports().refreshProvider.answers(result);
        return api.post("/organizations/acme/providers/" + OKTA + "/metadata/refresh", "");
    }

    @Test
    void the_difference_is_told_with_what_became_of_it() {
        var response = refresh(new Result.Asked(
                Change.APPLIED,
                Set.of(SigningAlgorithm.RS256),
                Set.of(SigningAlgorithm.RS256, SigningAlgorithm.EDDSA)));

        assertEquals(200, response.statusCode());
        assertEquals(
                "{\"change\":\"applied\",\"algorithms\":{\"before\":[\"RS256\"],\"offered\":[\"RS256\",\"EdDSA\"]},"
                        + "\"problem\":null}",
                response.body());
    }

    @Test
    void what_is_not_sound_is_told_with_its_reason() {
        var response = refresh(new Result.Unsound(Refusal.IDP_TIMEOUT, "after 5 s"));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("\"problem\":{\"code\":\"idp_timeout\",\"advice\":\""), response.body());
        assertTrue(response.body().contains("\"detail\":\"after 5 s\""), response.body());
    }

    @Test
    void a_refusal_is_a_problem() {
        assertEquals(409, refresh(new Result.Refused(Refusal.STATE_CONFLICT)).statusCode());
    }
}
