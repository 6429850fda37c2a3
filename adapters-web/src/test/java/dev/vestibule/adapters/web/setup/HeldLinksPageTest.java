package dev.vestibule.adapters.web.setup;

import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.session.RecogniseSession;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldLinksPageTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final String PAGE = "/organizations/acme/settings/sso/" + OKTA;

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_manages_acme() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().showOrganization.answers(new ShowOrganization.Result.Shown(ACME_INC));
        server.ssoPorts().showEnforcement.answers(new ShowEnforcement.Result.Shown(ACME_INC, 3, true));
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(OKTA_AT_ACME));
    }

    private HttpResponse<String> page(OptionalInt held) {
        server.pages().showProviderUse.answers(new ShowProviderUse.Result.Shown(3, Optional.of(NOW), List.of(), held));
        return server.get(PAGE, "Cookie", COOKIE);
    }

    @Test
    void links_that_wait_for_a_decision_are_told_with_both_ways_out() {
        String body = page(OptionalInt.of(4)).body();

        assertTrue(body.contains("4 links wait"), body);
        assertTrue(body.contains("name=\"op\" value=\"release\""), body);
        assertTrue(body.contains("name=\"op\" value=\"dismiss\""), body);
    }

    @Test
    void the_decision_is_asked_for_also_when_everybody_has_signed_in_since() {
        assertTrue(page(OptionalInt.of(0)).body().contains("value=\"dismiss\""));
    }

    @Test
    void where_nothing_waits_nothing_is_asked() {
        assertFalse(page(OptionalInt.empty()).body().contains("value=\"release\""));
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_leads_back_to_the_page(Decision decision) {
        page(OptionalInt.of(4));
        server.pages().decideIdentityCheck.answers(new DecideIdentityCheck.Result.Decided(4));

        var response =
                Form.submit(server, PAGE, PAGE, Map.of("op", decision.name().toLowerCase(Locale.ROOT)), COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals(decision, server.pages().decideIdentityCheck.lastAsked().decision());
    }
}
