package dev.vestibule.adapters.web.setup;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.repair.OpenRepair;
import dev.vestibule.application.port.in.repair.SendRepairCode;
import dev.vestibule.application.port.in.repair.ShowRepair;
import dev.vestibule.application.port.in.repair.ShowRepair.Step;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.user.EmailAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnforcementPagesTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final String SETTINGS = "/organizations/acme/settings/sso";
    private static final String REPAIR = SETTINGS + "/repair";
    private static final EmailAddress MAILBOX = new EmailAddress("alice@acme.example");

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_manages_acme() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ssoPorts().showEnforcement.answers(new ShowEnforcement.Result.Shown(ACME_INC, 3, true));
        server.ports().listProviders.answers(new ListProviders.Result.Listed(List.of(OKTA_AT_ACME)));
        shows(new Step.AskForCode(MAILBOX));
    }

    private void shows(Step step) {
        server.ssoPorts().showRepair.answers(new ShowRepair.Result.Shown(ACME_INC, step));
    }

    private String repairPage() {
        var response = server.get(REPAIR, "Cookie", COOKIE);
        assertEquals(200, response.statusCode());
        return response.body();
    }

    private HttpResponse<String> choose(String enforcement) {
        return Form.submit(server, SETTINGS, SETTINGS, Map.of("op", "enforce", "enforcement", enforcement), COOKIE);
    }

    @Test
    void the_settings_say_what_is_asked_of_members_and_how_many_have_no_link() {
        String page = server.get(SETTINGS, "Cookie", COOKIE).body();

        assertTrue(page.contains("value=\"optional\" required checked"), page);
        assertFalse(page.contains("value=\"required\" checked"), page);
        assertTrue(page.contains("3 members have no working link."), page);
        assertEquals(
                new Actor.SignedIn(SESSION),
                server.ssoPorts().showEnforcement.lastAsked().caller().actor());
    }

    @Test
    void they_lead_to_those_members_only_whoever_may_see_them() {
        String link = "Members without a link";
        assertTrue(server.get(SETTINGS, "Cookie", COOKIE).body().contains(link));

        server.ssoPorts().showEnforcement.answers(new ShowEnforcement.Result.Shown(ACME_INC, 3, false));

        assertFalse(server.get(SETTINGS, "Cookie", COOKIE).body().contains(link));
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_is_taken(SsoEnforcement enforcement) {
        server.ssoPorts().changeEnforcement.answers(new ChangeEnforcement.Result.Changed(ACME_INC));

        var response = choose(enforcement.name().toLowerCase(java.util.Locale.ROOT));

        assertEquals(303, response.statusCode());
        assertEquals("/organizations/" + ACME + "/settings/sso", Server.header(response, "Location"));
        assertEquals(
                enforcement, server.ssoPorts().changeEnforcement.lastAsked().enforcement());
    }

    @Test
    void a_choice_that_is_none_is_asked_for_again() {
        var response = choose("sometimes");

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"invalid_request\""));
        assertEquals(List.of(), server.ssoPorts().changeEnforcement.asked());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENFORCEMENT_WITHOUT_PROVIDER", "ENFORCEMENT_UNTRIED"})
    void what_cannot_be_asked_for_is_told_on_the_form(Refusal refusal) {
        server.ssoPorts().changeEnforcement.answers(new ChangeEnforcement.Result.Refused(refusal));

        var response = choose("required");

        assertEquals(409, response.statusCode());
        assertTrue(response.body().contains("data-code=\"" + refusal.code() + "\""));
        assertTrue(response.body().contains("role=\"alert\""));
    }

    @Test
    void a_forged_choice_changes_nothing() {
        assertEquals(
                403,
                Form.post(server, SETTINGS, "op=enforce&enforcement=optional&csrf=forged", COOKIE)
                        .statusCode());
        assertEquals(List.of(), server.ssoPorts().changeEnforcement.asked());
    }

    @Test
    void the_repair_asks_for_one_step_at_a_time() {
        assertTrue(repairPage().contains("value=\"send\""));
        shows(new Step.EnterCode(MAILBOX));
        assertTrue(repairPage().contains("name=\"code\""));
        shows(new Step.SignInAgain());
        assertTrue(repairPage()
                .contains("href=\"/auth/login?next=%2Forganizations%2F" + ACME
                        + "%2Fsettings%2Fsso%2Frepair&amp;way=password\""));
        shows(new Step.NoMail());
        assertTrue(repairPage().contains("this service sends no mail"));
        assertFalse(repairPage().contains("value=\"send\""));
        shows(new Step.Open(NOW));
        assertTrue(repairPage().contains("href=\"/organizations/" + ACME + "/settings/sso\""));
    }

    @Test
    void who_is_not_shut_out_finds_nothing() {
        String page = Form.tokenIn(server.get(REPAIR, "Cookie", COOKIE));
        server.ssoPorts().showRepair.answers(new ShowRepair.Result.Refused(Refusal.NOT_FOUND));
        server.ssoPorts().sendRepairCode.answers(new SendRepairCode.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, server.get(REPAIR, "Cookie", COOKIE).statusCode());
        assertEquals(
                404, Form.post(server, REPAIR, "op=send&csrf=" + page, COOKIE).statusCode());
    }

    @Test
    void a_code_is_sent_and_typed() {
        server.ssoPorts().sendRepairCode.answers(new SendRepairCode.Result.Sent());
        server.ssoPorts().openRepair.answers(new OpenRepair.Result.Opened(ACME_INC, NOW));

        var sent = Form.submit(server, REPAIR, REPAIR, Map.of("op", "send"), COOKIE);
        var opened = Form.submit(server, REPAIR, REPAIR, Map.of("op", "open", "code", "abcd-efgh"), COOKIE);

        assertEquals(303, sent.statusCode());
        assertEquals(REPAIR, Server.header(sent, "Location"));
        assertEquals(303, opened.statusCode());
        assertEquals("/organizations/" + ACME + "/settings/sso", Server.header(opened, "Location"));
        assertEquals("abcd-efgh", server.ssoPorts().openRepair.lastAsked().typed());
    }

    @Test
    void a_wrong_code_is_told_on_the_form() {
        shows(new Step.EnterCode(MAILBOX));
        server.ssoPorts().openRepair.answers(new OpenRepair.Result.Refused(Refusal.MAILBOX_CODE_INVALID));

        var response = Form.submit(server, REPAIR, REPAIR, Map.of("op", "open", "code", "x"), COOKIE);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"mailbox_code_invalid\""));
        assertTrue(response.body().contains("name=\"code\""));
    }

    @Test
    void what_is_neither_is_refused() {
        assertEquals(
                400,
                Form.submit(server, REPAIR, REPAIR, Map.of("op", "close"), COOKIE)
                        .statusCode());
    }
}
