package dev.vestibule.adapters.web.callback;

import static dev.vestibule.adapters.web.testing.Cast.BOARD;
import static dev.vestibule.adapters.web.testing.Cast.FLOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OPENED;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.HoldAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SealedFlow;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
    private static final String CALLBACK = "/auth/sso/" + OKTA;
    private static final String STATE = FLOW + ".c2VjcmV0";

    private final Server server = Server.overHttp();

    @BeforeEach
    void somebody_is_refused() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.FLOW_EXPIRED));
    }

    private FinishPipeline.Command asked() {
        return server.ports().finishPipeline.lastAsked();
    }

    private FinishPipeline.Return.FromProvider returned() {
        return assertInstanceOf(FinishPipeline.Return.FromProvider.class, asked().returned());
    }

    @Test
    void an_answer_reaches_the_pipeline_with_its_own_flow_and_the_session() {
        server.get(
                CALLBACK + "?code=abc&state=" + STATE + "&iss=https%3A%2F%2Fidp.example",
                "Cookie",
                "vestibule_flow_01930000-0000-7000-8000-000000000001=other; vestibule_flow_" + FLOW
                        + "=sealed-text; vestibule_session=" + TOKEN);

        assertEquals(OKTA, returned().provider());
        assertEquals(FLOW, returned().answer().state().orElseThrow().flow());
        assertEquals("c2VjcmV0", returned().answer().state().orElseThrow().presented());
        assertEquals(Optional.of("https://idp.example"), returned().answer().issuer());
        assertEquals(
                "abc",
                assertInstanceOf(Outcome.Granted.class, returned().answer().outcome())
                        .code()
                        .reveal());
        assertEquals(Optional.of(new SealedFlow("sealed-text")), asked().sealed());
        assertEquals(TOKEN, asked().session().orElseThrow().reveal());
    }

    @Test
    void the_session_is_left_for_the_pipeline_to_recognise() {
        server.get(CALLBACK + "?code=abc&state=" + STATE, "Cookie", "vestibule_session=" + TOKEN);

        assertEquals(List.of(), server.ports().recogniseSession.asked());
    }

    @Test
    void whoever_is_recognised_goes_on_with_a_session() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.SignedIn(OPENED, BOARD));

        var response = server.get(CALLBACK + "?code=abc&state=" + STATE);

        assertEquals(303, response.statusCode());
        assertEquals("/board?tab=1", Server.header(response, "Location"));
        assertEquals(
                List.of("vestibule_session=" + OPENED.token().reveal() + "; Path=/; HttpOnly; SameSite=Lax"),
                Server.cookies(response));
        assertEquals("no-store", Server.header(response, "Cache-Control"));
    }

    @Test
    void over_https_the_session_belongs_to_this_host_alone() {
        var https = Server.overHttps();
        https.ports().finishPipeline.answers(new FinishPipeline.Result.SignedIn(OPENED, BOARD));

        var response = https.get(CALLBACK + "?code=abc&state=" + STATE);

        assertEquals(
                List.of("__Host-vestibule_session=" + OPENED.token().reveal()
                        + "; Path=/; HttpOnly; SameSite=Lax; Secure"),
                Server.cookies(response));
    }

    @Test
    void an_unprefixed_cookie_counts_for_nothing_over_https() {
        var https = Server.overHttps();
        https.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.FLOW_EXPIRED));

        https.get(CALLBACK + "?code=abc&state=" + STATE, "Cookie", "vestibule_session=" + TOKEN);

        assertEquals(Optional.empty(), https.ports().finishPipeline.lastAsked().session());
    }

    @Test
    void a_return_target_that_is_no_address_of_ours_stays_text() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.SignedIn(OPENED, new ReturnTarget("/a|b\"c")));

        var response = server.get(CALLBACK + "?code=abc&state=" + STATE);

        assertEquals(303, response.statusCode());
        assertEquals("/a|b\"c", Server.header(response, "Location"));
    }

    @Test
    void an_issuer_without_a_value_spoils_the_answer() {
        server.get(CALLBACK + "?code=abc&state=" + STATE + "&iss=");

        assertInstanceOf(Outcome.Malformed.class, returned().answer().outcome());
    }

    @Test
    void whoever_fails_without_end_is_not_heard_at_that_provider_for_a_while() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.TOKEN_REQUEST_REJECTED));
        String besieged = "/auth/sso/01930000-0000-7000-8000-00000000bad1?code=made-up&state=" + STATE;
        int heard = 0;
        HttpResponse<String> answer = server.get(besieged);
        while (answer.statusCode() != 429) {
            assertTrue(heard++ < 5_000, "nothing stops it");
            answer = server.get(besieged);
        }

        assertTrue(heard >= 600, "only " + heard + " were heard");
        assertTrue(answer.body().contains("data-code=\"too_many_attempts\""));
        server.get(CALLBACK + "?code=abc&state=" + STATE);
        assertEquals(OKTA, returned().provider());
    }

    /// Any page in the web can make a colleague's browser send these.
    @ParameterizedTest
    @EnumSource(names = {"FLOW_FOREIGN_BROWSER", "FLOW_EXPIRED", "FLOW_ALREADY_USED", "PROVIDER_MISMATCH"})
    void what_never_came_to_the_provider_does_not_count(Refusal refusal) {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(refusal));
        String other = "/auth/sso/01930000-0000-7000-8000-00000000bad2?code=made-up&state=" + STATE;

        for (int i = 0; i < 700; i++) {
            assertNotEquals(429, server.get(other).statusCode());
        }
    }

    @Test
    void an_open_question_leads_to_its_page() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.DecisionNeeded(FLOW));

        var response = server.get(CALLBACK + "?code=abc&state=" + STATE);

        assertEquals(303, response.statusCode());
        assertEquals("/auth/sso/decision/" + FLOW, Server.header(response, "Location"));
    }

    @Test
    void a_denial_is_told_with_the_providers_code() {
        server.get(CALLBACK + "?error=access_denied&error_description=No+%3Cb%3E&state=" + STATE);

        assertEquals(new Outcome.Denied("access_denied"), returned().answer().outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=a&code=b&state=x",
                "?code=a&error=b",
                "?code=a&state=x&state=y",
                "?code=a&iss=x&iss=y",
                "?code=",
                "?error=%00%01",
                "?error=quote%22",
                "?%00=%00",
                "?code=a&state=" + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void an_answer_that_is_not_one_is_malformed(String query) {
        var response = server.get(CALLBACK + query);

        assertEquals(410, response.statusCode());
        assertEquals(new Outcome.Malformed(), returned().answer().outcome());
    }

    @Test
    void a_code_longer_than_any_providers_is_malformed() {
        server.get(CALLBACK + "?state=" + STATE + "&code=" + "c".repeat(4097));

        assertEquals(new Outcome.Malformed(), returned().answer().outcome());
    }

    @Test
    void an_unreadable_state_is_none() {
        server.get(CALLBACK + "?code=abc&state=nonsense");

        assertEquals(Optional.empty(), returned().answer().state());
        assertEquals(Optional.empty(), asked().sealed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/sso/nonsense", "/auth/sso/%00", "/auth/sso/1-1-1-1-1", "/auth/sso/%2e%2e"})
    void a_provider_that_cannot_be_is_not_found(String path) {
        var response = server.get(path + "?code=abc");

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("data-code=\"provider_not_found\""), response.body());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_is_a_page_to_a_browser(Refusal refusal) {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(refusal));

        var response = server.get(
                CALLBACK + "?code=abc&state=" + STATE, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertTrue(response.statusCode() >= 400);
        assertEquals("text/html;charset=utf-8", Server.header(response, "Content-Type"));
        assertTrue(response.body().contains("<body data-code=\"" + refusal.code() + "\">"), response.body());
        assertTrue(response.body().contains("<code>" + Server.header(response, "X-Trace-Code") + "</code>"));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_is_a_problem_to_whoever_asks_for_one(Refusal refusal) {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(refusal));

        var response = server.get(CALLBACK + "?code=abc&state=" + STATE, "Accept", "application/problem+json");

        assertTrue(response.statusCode() >= 400);
        assertEquals("application/problem+json", Server.header(response, "Content-Type"));
        assertTrue(response.body().contains("\"code\":\"" + refusal.code() + "\""), response.body());
        assertTrue(response.body().contains("\"status\":" + response.statusCode()), response.body());
    }

    private HttpResponse<String> post(String type, String body) {
        return server.send(
                CALLBACK,
                request -> request.POST(BodyPublishers.ofString(body)),
                "Content-Type",
                type,
                "Cookie",
                "vestibule_flow_" + FLOW + "=sealed-text",
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                "https://idp.example");
    }

    @Test
    void a_posted_answer_is_held_and_the_browser_comes_back_with_it() {
        server.ports().holdAnswer.answers(new HoldAnswer.Result.Held(FLOW, new SealedFlow("with-the-answer")));

        var response = post("application/x-www-form-urlencoded; charset=utf-8", "code=abc%2Bd&state=" + STATE);

        assertEquals(303, response.statusCode());
        assertEquals("/auth/sso/continue/" + FLOW, Server.header(response, "Location"));
        assertEquals(
                List.of("vestibule_flow_" + FLOW + "=with-the-answer; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400"),
                Server.cookies(response));
        var held = server.ports().holdAnswer.lastAsked();
        assertEquals(OKTA, held.provider());
        assertEquals(Optional.of(new SealedFlow("sealed-text")), held.sealed());
        assertEquals(
                "abc+d",
                assertInstanceOf(Outcome.Granted.class, held.answer().outcome())
                        .code()
                        .reveal());
        assertEquals(List.of(), server.ports().finishPipeline.asked());
    }

    @Test
    void a_posted_answer_that_belongs_to_no_flow_here_stores_nothing() {
        server.ports().holdAnswer.answers(new HoldAnswer.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER));

        var response = post("application/x-www-form-urlencoded", "code=abc&state=" + STATE);

        assertEquals(400, response.statusCode());
        assertEquals(List.of(), Server.cookies(response));
    }

    @Test
    void a_parameter_that_is_posted_twice_spoils_the_answer() {
        server.ports().holdAnswer.answers(new HoldAnswer.Result.Refused(Refusal.CALLBACK_INVALID));

        post("application/x-www-form-urlencoded", "code=abc&code=def&state=" + STATE);

        assertEquals(
                new Outcome.Malformed(),
                server.ports().holdAnswer.lastAsked().answer().outcome());
    }

    @Test
    void an_answer_that_no_cookie_holds_is_refused() {
        server.ports().holdAnswer.answers(new HoldAnswer.Result.Held(FLOW, new SealedFlow("x".repeat(4000))));

        var response = post("application/x-www-form-urlencoded", "code=abc&state=" + STATE);

        assertEquals(502, response.statusCode());
        assertTrue(response.body().contains("data-code=\"idp_response_too_large\""), response.body());
    }

    @Test
    void only_a_form_is_a_posted_answer() {
        for (String type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "x/y")) {
            var response = post(type, "code=abc&state=" + STATE);

            assertEquals(400, response.statusCode(), response.body());
            assertTrue(response.body().contains("data-code=\"callback_invalid\""), response.body());
        }
        assertEquals(List.of(), server.ports().holdAnswer.asked());
    }

    @Test
    void a_held_answer_is_finished_with_the_session() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.FLOW_ALREADY_USED));

        var response = server.get(
                "/auth/sso/continue/" + FLOW,
                "Cookie",
                "vestibule_session=" + TOKEN + "; vestibule_flow_" + FLOW + "=with-the-answer");

        assertEquals(409, response.statusCode());
        assertEquals(new FinishPipeline.Return.Continued(FLOW), asked().returned());
        assertEquals(Optional.of(new SealedFlow("with-the-answer")), asked().sealed());
        assertEquals(TOKEN, asked().session().orElseThrow().reveal());
    }

    @Test
    void whoever_fails_without_end_is_not_heard_when_continuing_either() {
        server.ports().finishPipeline.answers(new FinishPipeline.Result.Refused(Refusal.TOKEN_REQUEST_REJECTED));
        int status = 0;
        for (int tries = 0; tries < 5_000 && status != 429; tries++) {
            status = server.get("/auth/sso/continue/" + FLOW).statusCode();
        }

        assertEquals(429, status);
    }

    @Test
    void looking_without_getting_finishes_nothing() {
        for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE")) {
            var response = server.send(
                    CALLBACK + "?code=abc&state=" + STATE, request -> request.method(method, BodyPublishers.noBody()));

            assertEquals(405, response.statusCode(), method);
        }
        assertEquals(List.of(), server.ports().finishPipeline.asked());
    }
}
