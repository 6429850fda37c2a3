package dev.vestibule.adapters.web.setup;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
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
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.flow.TestReport;
import dev.vestibule.domain.flow.TestReport.EmailTrust;
import dev.vestibule.domain.identity.AuthenticationEvidence;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsoPagesTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final String LIST = "/organizations/acme/settings/sso";
    private static final String ONE = LIST + "/" + OKTA;
    private static final FlowId FLOW = new FlowId(new UUID(0x7000, 0x8000_0000_0000_0001L));
    private static final ProofLinkId LINK = new ProofLinkId(new UUID(0x7000, 0x8000_0000_0000_0002L));
    private static final Map<String, String> PING = Map.of(
            "name", "Ping", "issuer", "https://ping.example", "clientId", "v", "clientSecret", "very-hidden-too");

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_manages_acme() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().showOrganization.answers(new ShowOrganization.Result.Shown(ACME_INC));
        server.ssoPorts().showEnforcement.answers(new ShowEnforcement.Result.Shown(ACME_INC, 3, true));
        server.ports().listProviders.answers(new ListProviders.Result.Listed(List.of(OKTA_AT_ACME)));
        server.pages()
                .showProviderUse
                .answers(new ShowProviderUse.Result.Shown(3, Optional.of(NOW), List.of(), OptionalInt.empty()));
        show(OKTA_AT_ACME);
    }

    private void show(Provider provider) {
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(provider));
    }

    private static Provider as(ProviderStatus status) {
        return OKTA_AT_ACME.withStatus(status, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/repair", "/%s", "/%s/setup", "/%s/test", "/%s/tests/01930000-0000-7000-8000-000000000777"})
    void a_stranger_signs_in_first_and_comes_back(String page) {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());
        String path = LIST + page.formatted(OKTA);

        var response = server.get(path + "?link=abc", "Cookie", COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals(
                "/auth/login/acme?next="
                        + (path + "?link=abc")
                                .replace("/", "%2F")
                                .replace("?", "%3F")
                                .replace("=", "%3D"),
                Server.header(response, "Location"));
    }

    @Test
    void the_list_leads_to_each_provider() {
        var response = server.get(LIST, "Cookie", COOKIE);

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("href=\"/organizations/" + ACME + "/settings/sso/" + OKTA + "\""));
        assertEquals(
                new Actor.SignedIn(SESSION),
                server.ports().listProviders.lastAsked().caller().actor());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "FORBIDDEN"})
    void who_may_not_manage_is_told_so(Refusal refusal) {
        server.ssoPorts().showEnforcement.answers(new ShowEnforcement.Result.Refused(refusal));

        var response = server.get(LIST, "Cookie", COOKIE);

        assertEquals(refusal == Refusal.NOT_FOUND ? 404 : 403, response.statusCode());
        assertTrue(response.body().contains("data-code=\"" + refusal.code() + "\""));
    }

    @Test
    void a_filled_form_makes_a_draft() {
        server.ports().createProvider.answers(new CreateProvider.Result.Created(OKTA_AT_ACME, Optional.empty()));

        var response = Form.submit(server, LIST, LIST, PING, COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals("/organizations/" + ACME + "/settings/sso/" + OKTA, Server.header(response, "Location"));
        var command = server.ports().createProvider.lastAsked();
        assertEquals(CreateProvider.Activation.AS_DRAFT, command.activation());
        assertEquals("Ping", command.name());
        OidcConfig config = (OidcConfig) command.config();
        assertEquals("https://ping.example", config.issuer().value());
        assertEquals("very-hidden-too", ((ClientSecret) config.credential()).reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "issuer", "clientId", "clientSecret"})
    void what_is_missing_is_asked_for_and_the_secret_is_not_shown_again(String missing) {
        var fields = new java.util.HashMap<>(PING);
        fields.put(missing, "");

        var response = Form.submit(server, LIST, LIST, fields, COOKIE);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"invalid_request\""));
        assertFalse(response.body().contains("very-hidden-too"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\r\nb", "a\u2028b", "a\u202Eb"})
    void a_name_that_shows_as_something_else_is_not_taken(String strange) {
        for (String field : List.of("name", "clientId")) {
            var fields = new java.util.HashMap<>(PING);
            fields.put(field, strange);

            var response = Form.submit(server, LIST, LIST, fields, COOKIE);

            assertEquals(400, response.statusCode());
            assertTrue(response.body().contains("data-code=\"invalid_request\""), response.body());
        }
        assertEquals(List.of(), server.ports().createProvider.asked());
    }

    @Test
    void what_may_not_be_is_told_on_the_form() {
        server.ports().createProvider.answers(new CreateProvider.Result.Refused(Refusal.SHARED_ISSUER));

        var response = Form.submit(server, LIST, LIST, PING, COOKIE);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"shared_issuer\""));
        assertTrue(response.body().contains("value=\"https://ping.example\""));
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        var response = Form.post(server, LIST, Form.encode(PING) + "&csrf=forged", COOKIE);

        assertEquals(403, response.statusCode());
        assertEquals(List.of(), server.ports().createProvider.asked());
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_offers_what_its_status_allows(ProviderStatus status) {
        show(as(status));

        String page = server.get(ONE, "Cookie", COOKIE).body();

        assertEquals(status == ProviderStatus.DRAFT, page.contains("/setup\""));
        assertEquals(status == ProviderStatus.ENABLED, page.contains("value=\"disable\""));
        assertEquals(status == ProviderStatus.DISABLED, page.contains("value=\"enable\""));
        assertTrue(page.contains("http://localhost:8080/auth/sso/" + OKTA));
        assertFalse(page.contains("very-hidden"));
    }

    private HttpResponse<String> press(String op) {
        return Form.submit(server, ONE, ONE, Map.of("op", op), COOKIE);
    }

    private void shut() {
        server.ports().showProvider.answers(new ShowProvider.Result.Refused(Refusal.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable"})
    void whoever_shuts_the_page_behind_them_is_led_to_the_front_page(String op) {
        server.ports().disableProvider.answers(_ -> {
            shut();
            return new DisableProvider.Result.Disabled();
        });
        server.ports().reviveProvider.answers(_ -> {
            shut();
            return new ReviveProvider.Result.Revived(OKTA_AT_ACME);
        });

        assertEquals("/", Server.header(press(op), "Location"));
    }

    @Test
    void and_so_is_whoever_ended_their_own_session() {
        server.ports().disableProvider.answers(_ -> {
            server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());
            return new DisableProvider.Result.Disabled();
        });

        assertEquals("/", Server.header(press("disable"), "Location"));
    }

    @Test
    void a_provider_is_disabled_and_enabled_again() {
        server.ports().disableProvider.answers(new DisableProvider.Result.Disabled());
        server.ports().reviveProvider.answers(new ReviveProvider.Result.Revived(OKTA_AT_ACME));

        assertEquals(ONE, Server.header(press("disable"), "Location"));
        show(as(ProviderStatus.DISABLED));
        assertEquals(ONE, Server.header(press("enable"), "Location"));

        assertEquals(OKTA, server.ports().disableProvider.lastAsked().provider());
        assertEquals(OKTA, server.ports().reviveProvider.lastAsked().provider());
    }

    @Test
    void what_cannot_be_enabled_again_is_told() {
        show(as(ProviderStatus.DISABLED));
        server.ports().reviveProvider.answers(new ReviveProvider.Result.Refused(Refusal.STATE_CONFLICT));

        assertEquals(
                409,
                Form.submit(server, ONE, ONE, Map.of("op", "enable"), COOKIE).statusCode());
        assertEquals(
                400,
                Form.submit(server, ONE, ONE, Map.of("op", "other"), COOKIE).statusCode());
    }

    private void away() {
        var location = URI.create("https://ping.example/authorize?state=x");
        server.ports()
                .startSetup
                .answers(
                        new StartSetup.Result.Redirected(location, FLOW, new SealedFlow("sealed"), ResponseMode.QUERY));
        server.ports()
                .startTest
                .answers(new StartTest.Result.Redirected(location, FLOW, new SealedFlow("sealed"), ResponseMode.QUERY));
    }

    @Test
    void setting_up_sends_the_browser_away_with_its_flow() {
        show(as(ProviderStatus.DRAFT));
        away();

        var response = Form.submit(
                server, ONE + "/setup?link=led", ONE + "/setup", Map.of("secondFactor", "keep", "link", "led"), COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals("https://ping.example/authorize?state=x", Server.header(response, "Location"));
        assertTrue(Server.cookies(response).stream().anyMatch(line -> line.contains("sealed")));
        var command = server.ports().startSetup.lastAsked();
        assertEquals(SecondFactorRule.KEPT, command.secondFactor());
        assertEquals(Optional.of(new ProofLinkToken("led")), command.link());
    }

    @Test
    void whoever_requires_a_second_factor_says_what_becomes_of_it() {
        show(as(ProviderStatus.DRAFT));
        server.ports().showOrganization.answers(new ShowOrganization.Result.Shown(requiringASecondFactor()));
        away();

        assertTrue(server.get(ONE + "/setup", "Cookie", COOKIE).body().contains("value=\"drop\""));
        var unsaid = Form.submit(server, ONE + "/setup", ONE + "/setup", Map.of("link", ""), COOKIE);
        assertEquals(400, unsaid.statusCode());
        assertEquals(List.of(), server.ports().startSetup.asked());
        assertEquals(
                303,
                Form.submit(server, ONE + "/setup", ONE + "/setup", Map.of("secondFactor", "drop"), COOKIE)
                        .statusCode());
        assertEquals(
                SecondFactorRule.DROPPED, server.ports().startSetup.lastAsked().secondFactor());
    }

    private static Organization requiringASecondFactor() {
        return new Organization(
                ACME_INC.id(),
                ACME_INC.slug(),
                ACME_INC.name(),
                ACME_INC.status(),
                ACME_INC.defaultRole(),
                Set.of(OrganizationFlag.REQUIRE_2FA),
                ACME_INC.enforcement(),
                ACME_INC.sessions(),
                ACME_INC.seatLimit(),
                ACME_INC.createdAt());
    }

    @Test
    void who_has_to_show_that_it_is_them_is_led_to_sign_in_and_back() {
        show(as(ProviderStatus.DRAFT));
        server.ports().startSetup.answers(new StartSetup.Result.Refused(Refusal.STEP_UP_REQUIRED));

        var response = Form.submit(
                server, ONE + "/setup", ONE + "/setup", Map.of("secondFactor", "keep", "link", "led"), COOKIE);

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("data-code=\"step_up_required\""));
        assertTrue(response.body()
                .contains("href=\"/auth/login/acme?next=%2Forganizations%2Facme%2Fsettings%2Fsso%2F" + OKTA
                        + "%2Fsetup%3Flink%3Dled\""));
    }

    @Test
    void other_refusals_are_pages_of_their_own() {
        server.ports().startTest.answers(new StartTest.Result.Refused(Refusal.LINK_INVALID));

        assertEquals(
                410,
                Form.submit(server, ONE + "/test", ONE + "/test", Map.of(), COOKIE)
                        .statusCode());
    }

    @Test
    void testing_sends_the_browser_away() {
        away();

        assertEquals(
                303,
                Form.submit(server, ONE + "/test", ONE + "/test", Map.of(), COOKIE)
                        .statusCode());
        assertEquals(Optional.empty(), server.ports().startTest.lastAsked().link());
    }

    private void reported(Optional<TestReport> report) {
        ProofLink made = ProofLink.made(LINK, ProofLink.Kind.TEST, ACME, OKTA, NOW);
        server.ports()
                .showProofLink
                .answers(new ShowProofLink.Result.Shown(
                        OKTA_AT_ACME,
                        report.map(result -> made.reported(result, NOW)).orElse(made)));
    }

    @Test
    void a_passed_test_says_who_came_back() {
        reported(Optional.of(new TestReport.Passed(
                new Subject("00u1"),
                new EmailAssertion.Verified(new EmailAddress("alice@acme.example")),
                EmailTrust.NOT_TRUSTED,
                Optional.of(new PersonName("Alice <b>")),
                AuthenticationEvidence.NONE)));

        String page = server.get(ONE + "/tests/" + LINK, "Cookie", COOKIE).body();

        assertTrue(page.contains("The test passed"));
        assertTrue(page.contains("alice@acme.example (verified)"));
        assertTrue(page.contains("Alice &lt;b&gt;"));
    }

    @Test
    void a_failed_test_says_what_to_look_at() {
        reported(Optional.of(new TestReport.Failed(Refusal.AUDIENCE_MISMATCH, "aud is <other>")));

        String page = server.get(ONE + "/tests/" + LINK, "Cookie", COOKIE).body();

        assertTrue(page.contains("The test failed"));
        assertTrue(page.contains("audience_mismatch"));
        assertTrue(page.contains("aud is &lt;other&gt;"));
    }

    @Test
    void a_test_that_is_not_over_says_so() {
        reported(Optional.empty());

        assertTrue(server.get(ONE + "/tests/" + LINK, "Cookie", COOKIE).body().contains("The test is not over"));
    }

    @Test
    void a_proven_provider_leads_back_to_its_page_with_a_new_session() {
        var opened = new OpenedSession(new SessionToken("fresh"), NOW.plusSeconds(60));
        server.ports().finishPipeline.answers(new FinishPipeline.Result.ProviderEnabled(opened, ACME, OKTA));

        var response = server.get("/auth/sso/" + OKTA + "?code=c&state=" + FLOW + ".s");

        assertEquals(303, response.statusCode());
        assertEquals("/organizations/" + ACME + "/settings/sso/" + OKTA, Server.header(response, "Location"));
        assertTrue(Server.cookies(response).stream().anyMatch(line -> line.contains("fresh")));
    }

    @Test
    void a_test_leads_to_its_report_and_leaves_the_session_alone() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Tested(ACME, OKTA, LINK));

        var response = server.get("/auth/sso/" + OKTA + "?code=c&state=" + FLOW + ".s");

        assertEquals(
                "/organizations/" + ACME + "/settings/sso/" + OKTA + "/tests/" + LINK,
                Server.header(response, "Location"));
        assertEquals(List.of(), Server.cookies(response));
    }
}
