package dev.vestibule.adapters.web.callback;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.Prompt;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ResponseMode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final String START = "/auth/login/acme/sso";
    private static final FlowId NEW = new FlowId(id(50));

    private static final String INITIATE = "/auth/oidc/" + OKTA + "/initiate";

    private final Server server = Server.overHttp();

    @BeforeEach
    void a_flow_starts() {
        started(server);
    }

    private static void started(Server server) {
        server.ports()
                .startLogin
                .answers(new StartLogin.Result.Redirected(
                        URI.create("https://acme.okta.example/authorize?state=x"),
                        NEW,
                        new SealedFlow("sealed"),
                        ResponseMode.QUERY));
    }

    private static String flowCookies(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> "vestibule_flow_" + id(number) + "=s" + number)
                .collect(Collectors.joining("; "));
    }

    @Test
    void the_browser_goes_to_the_provider_with_a_cookie_for_the_flow() {
        var response = server.get(START + "?provider=" + OKTA + "&next=%2Fboard&login_hint=a%40acme.example");

        assertEquals(302, response.statusCode());
        assertEquals("https://acme.okta.example/authorize?state=x", Server.header(response, "Location"));
        assertEquals(
                List.of("vestibule_flow_" + NEW + "=sealed; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400"),
                Server.cookies(response));
        var asked = server.ports().startLogin.lastAsked();
        assertEquals(Optional.of(OKTA), atOrganization().provider());
        assertEquals(Optional.of("/board"), asked.next());
        assertEquals(Optional.of("a@acme.example"), asked.loginHint());
    }

    @Test
    void where_the_answer_will_be_posted_the_flows_cookie_crosses_sites() {
        server.ports()
                .startLogin
                .answers(new StartLogin.Result.Redirected(
                        URI.create("https://acme.okta.example/authorize?state=x"),
                        NEW,
                        new SealedFlow("sealed"),
                        ResponseMode.FORM_POST));

        assertEquals(
                List.of("vestibule_flow_" + NEW + "=sealed; Path=/; HttpOnly; SameSite=None; Secure; Max-Age=86400"),
                Server.cookies(server.get(START)));
    }

    @Test
    void what_the_provider_should_ask_is_passed_on() {
        assertEquals(302, server.get(START + "?prompt=login+consent").statusCode());
        assertEquals(
                Set.of(Prompt.LOGIN, Prompt.CONSENT),
                server.ports().startLogin.lastAsked().prompts());

        for (String unknown : List.of("create", "none+login", "", "login&prompt=consent")) {
            var response = server.get(START + "?prompt=" + unknown, "Accept", "application/json");
            assertEquals(400, response.statusCode(), unknown);
            assertTrue(response.body().contains("\"pointer\":\"?prompt\""), response.body());
        }
        assertEquals(1, server.ports().startLogin.asked().size());
    }

    @Test
    void over_https_the_flow_belongs_to_this_host_alone() {
        var https = Server.overHttps();
        started(https);

        var response = https.get(START);

        assertEquals(
                List.of("__Host-vestibule_flow_" + NEW
                        + "=sealed; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=86400"),
                Server.cookies(response));
    }

    private StartLogin.Door.AtOrganization atOrganization() {
        return assertInstanceOf(
                StartLogin.Door.AtOrganization.class,
                server.ports().startLogin.lastAsked().door());
    }

    @Test
    void a_provider_may_ask_for_a_sign_in() {
        String asked = "iss=https%3A%2F%2Facme.okta.example&login_hint=a%40acme.example&target_link_uri=%2Fboard";

        var response = server.get(INITIATE + "?" + asked);

        assertEquals(302, response.statusCode());
        assertEquals("https://acme.okta.example/authorize?state=x", Server.header(response, "Location"));
        var command = server.ports().startLogin.lastAsked();
        assertEquals(new StartLogin.Door.AtProvider(OKTA, Optional.of("https://acme.okta.example")), command.door());
        assertEquals(Optional.of("/board"), command.next());
        assertEquals(Optional.of("a@acme.example"), command.loginHint());
    }

    @Test
    void a_provider_may_ask_by_a_post() {
        var response = server.send(
                INITIATE,
                request -> request.POST(BodyPublishers.ofString("iss=https%3A%2F%2Facme.okta.example")),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");

        assertEquals(303, response.statusCode());
        assertEquals(INITIATE + "?iss=https%3A%2F%2Facme.okta.example", Server.header(response, "Location"));
        assertEquals(List.of(), server.ports().startLogin.asked());
    }

    @Test
    void whoever_is_signed_in_is_asked_before_a_provider_signs_them_in() {
        var response =
                server.get(INITIATE + "?iss=x", "Cookie", "vestibule_session=" + TOKEN, "Sec-Fetch-Site", "cross-site");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Sign in again?"), response.body());
        assertEquals(List.of(), server.ports().startLogin.asked());
    }

    @Test
    void an_issuer_named_twice_is_none() {
        server.get(INITIATE + "?iss=https%3A%2F%2Facme.okta.example&iss=https%3A%2F%2Fother.example");

        assertEquals(
                new StartLogin.Door.AtProvider(OKTA, Optional.empty()),
                server.ports().startLogin.lastAsked().door());
    }

    @Test
    void an_organization_may_be_named_by_its_id() {
        server.get("/auth/login/" + ACME + "/sso");

        assertEquals(new OrganizationRef.ById(ACME), atOrganization().organization());
    }

    @Test
    void the_oldest_flows_go_where_there_are_more_than_five() {
        var response = server.get(START, "Cookie", flowCookies(7, 3, 9, 1, 5, 8));

        assertEquals(
                List.of("vestibule_flow_" + id(3), "vestibule_flow_" + id(1)),
                Server.cookies(response).stream()
                        .filter(line -> line.endsWith("Max-Age=0"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList());
    }

    @Test
    void five_flows_live_side_by_side() {
        var response = server.get(START, "Cookie", flowCookies(1, 2, 3, 4));

        assertEquals(1, Server.cookies(response).size());
    }

    @Test
    void what_only_looks_like_a_flow_goes() {
        var response = server.get(START, "Cookie", "vestibule_flow_nonsense=x");

        assertTrue(Server.cookies(response).stream().anyMatch(line -> line.startsWith("vestibule_flow_nonsense=; ")));
    }

    @Test
    void whoever_is_signed_in_is_asked_first_when_another_site_sent_them() {
        var response = server.get(
                START + "?next=%2Fa&x=%22%3E", "Cookie", "vestibule_session=" + TOKEN, "Sec-Fetch-Site", "cross-site");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("href=\"" + START + "?next=%2Fa&amp;x=%22%3E\""), response.body());
        assertEquals(List.of(), server.ports().startLogin.asked());
        assertEquals(List.of(), server.ports().recogniseSession.asked());
    }

    @Test
    void whoever_is_not_signed_in_is_not_asked() {
        assertEquals(302, server.get(START, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void a_link_of_our_own_is_followed_at_once() {
        var response = server.get(START, "Cookie", "vestibule_session=" + TOKEN, "Sec-Fetch-Site", "same-origin");

        assertEquals(302, response.statusCode());
        assertEquals(
                TOKEN,
                server.ports().startLogin.lastAsked().session().orElseThrow().reveal());
        assertEquals(List.of(), server.ports().recogniseSession.asked());
    }

    @Test
    void a_provider_that_cannot_be_is_not_found() {
        for (String provider : List.of("nonsense", OKTA + "&provider=" + OKTA, "%00")) {
            var response = server.get(START + "?provider=" + provider);

            assertEquals(404, response.statusCode(), provider);
            assertTrue(response.body().contains("data-code=\"provider_not_found\""));
        }
        assertEquals(List.of(), server.ports().startLogin.asked());
    }

    @Test
    void a_refusal_is_told() {
        server.ports().startLogin.answers(new StartLogin.Result.Refused(Refusal.PROVIDER_AMBIGUOUS));

        assertTrue(server.get(START).body().contains("data-code=\"provider_ambiguous\""));
    }

    @Test
    void an_organization_that_cannot_be_is_not_found() {
        var response = server.get("/auth/login/%2e%2e%2f/sso");

        assertEquals(404, response.statusCode());
    }
}
