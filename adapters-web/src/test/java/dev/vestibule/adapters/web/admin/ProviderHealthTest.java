package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.trace.ProviderHealth;
import dev.vestibule.domain.trace.ProviderHour;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How sign-ins have gone, as programs and as people read it.
class ProviderHealthTest {
    private static final String API = "/organizations/acme/providers/" + OKTA + "/health";
    private static final String PAGE = "/organizations/acme/settings/sso/" + OKTA + "/health";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @BeforeEach
    void alice_is_signed_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
    }

    private void shown(ProviderHour... hours) {
        var health = ProviderHealth.of(List.of(hours), NOW);
        server.eventPorts().showProviderHealth.answers(new ShowProviderHealth.Result.Shown(OKTA_AT_ACME, health));
    }

    private String page() {
        HttpResponse<String> response = server.get(PAGE, "Cookie", "vestibule_session=" + TOKEN);
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    @Test
    void programs_read_numbers() {
        shown(ProviderHour.signedIn(OKTA, NOW), ProviderHour.refused(OKTA, NOW));
        String body = api.get(API).body();

        assertTrue(body.contains("\"lastSignIn\":\"" + NOW + "\",\"lastRefusal\":\"" + NOW + "\""), body);
        assertTrue(body.contains("\"lastDay\":{\"signIns\":1,\"refusals\":1,\"successPercent\":50}"), body);
        assertTrue(body.contains("\"days\":[{\"date\":\"2026-06-01\",\"signIns\":1,\"refusals\":1},{"), body);
    }

    @Test
    void where_nobody_tried_there_is_no_rate() {
        shown();
        String body = api.get(API).body();

        assertTrue(body.contains("\"lastSignIn\":null"), body);
        assertTrue(body.contains("\"lastWeek\":{\"signIns\":0,\"refusals\":0,\"successPercent\":null}"), body);
        assertTrue(page().contains("nobody tried"));
    }

    @Test
    void admins_read_a_table_of_days() {
        shown(ProviderHour.signedIn(OKTA, NOW), ProviderHour.refused(OKTA, NOW), ProviderHour.signedIn(OKTA, NOW));
        String page = page();

        assertTrue(page.contains("66 % (2 of 3)"), page);
        assertTrue(page.contains("Mon 1 Jun</th><td>2</td><td>1</td>"), page);
        assertTrue(page.contains("1 Jun 2026, 10:00 UTC"), page);
    }

    @Test
    void what_is_not_there_is_not_there() {
        server.eventPorts().showProviderHealth.answers(new ShowProviderHealth.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(API).statusCode());
        assertEquals(
                404, server.get(PAGE, "Cookie", "vestibule_session=" + TOKEN).statusCode());
    }
}
