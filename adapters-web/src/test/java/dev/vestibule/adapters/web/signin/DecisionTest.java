package dev.vestibule.adapters.web.signin;

import static dev.vestibule.adapters.web.testing.Cast.BOARD;
import static dev.vestibule.adapters.web.testing.Cast.FLOW;
import static dev.vestibule.adapters.web.testing.Cast.OPENED;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.ShowDecision.JoiningPolicy;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final String PAGE = "/auth/sso/decision/" + FLOW;
    private static final String FLOW_COOKIE = "vestibule_flow_" + FLOW + "=sealed-text";
    private static final String BOTH = FLOW_COOKIE + "; vestibule_session=" + TOKEN;

    private final Server server = Server.overHttp();

    private static ShowDecision.Result asking(Question question, Set<Operation> offered, JoiningPolicy joining) {
        return new ShowDecision.Result.Pending(
                question,
                "Acme & <b>Sons</b>",
                "Okta",
                Optional.of(new EmailAddress("ada@acme.example")),
                Optional.of(new PersonName("Ada <i>L</i>")),
                Optional.of("alice@home.example"),
                Optional.of("bob@acme.example"),
                offered,
                joining);
    }

    @BeforeEach
    void somebody_is_asked_whose_account_it_is() {
        server.ports()
                .showDecision
                .answers(asking(Question.WHOSE, Set.of(Operation.LOGIN, Operation.NEWUSER), JoiningPolicy.OPEN));
    }

    @Test
    void the_page_belongs_to_the_browser_that_has_the_flow() {
        var response = server.get(PAGE, "Cookie", BOTH);

        assertEquals(200, response.statusCode());
        assertEquals(
                Optional.of(new SealedFlow("sealed-text")),
                server.ports().showDecision.lastAsked().sealed());
        assertEquals(
                TOKEN,
                server.ports().showDecision.lastAsked().session().orElseThrow().reveal());
    }

    @Test
    void a_stranger_may_sign_in_or_join() {
        var page = server.get(PAGE, "Cookie", FLOW_COOKIE).body();

        assertTrue(page.contains("Which account is yours?"));
        assertTrue(page.contains("name=\"op\" value=\"login\""));
        assertTrue(page.contains("name=\"op\" value=\"newuser\""));
        assertFalse(page.contains("name=\"op\" value=\"confirm\""));
        assertTrue(page.contains("Ada &lt;i&gt;L&lt;/i&gt; (ada@acme.example)"), page);
        assertTrue(page.contains("Acme &amp; &lt;b&gt;Sons&lt;/b&gt;"), page);
    }

    @Test
    void where_nobody_may_join_the_page_says_whom_to_ask() {
        server.ports().showDecision.answers(asking(Question.WHOSE, Set.of(Operation.LOGIN), JoiningPolicy.CLOSED));

        var page = server.get(PAGE, "Cookie", FLOW_COOKIE).body();

        assertFalse(page.contains("value=\"newuser\""));
        assertTrue(page.contains("Ask its administrators to add you"));
    }

    @Test
    void linking_names_both_sides() {
        server.ports().showDecision.answers(asking(Question.LINK, Set.of(Operation.CONFIRM), JoiningPolicy.OPEN));

        var page = server.get(PAGE, "Cookie", BOTH).body();

        assertTrue(page.contains("alice@home.example"));
        assertTrue(page.contains("Link and continue"));
    }

    @Test
    void whoever_has_to_show_that_it_is_them_is_asked_for_their_own_account() {
        server.ports().showDecision.answers(asking(Question.LINK, Set.of(Operation.LOGIN), JoiningPolicy.OPEN));

        var page = server.get(PAGE, "Cookie", BOTH).body();

        assertTrue(page.contains("Show that it is you"));
        assertTrue(page.contains("name=\"login\" type=\"text\" value=\"alice@home.example\""), page);
    }

    @Test
    void switching_names_both_accounts() {
        server.ports().showDecision.answers(asking(Question.SWITCH, Set.of(Operation.CONFIRM), JoiningPolicy.OPEN));

        var page = server.get(PAGE, "Cookie", BOTH).body();

        assertTrue(page.contains("alice@home.example"));
        assertTrue(page.contains("Continue as bob@acme.example"), page);
    }

    @Test
    void confirming_links_and_goes_on() {
        server.ports().attachIdentity.answers(new AttachIdentity.Result.SignedIn(OPENED, BOARD));

        var response = Form.submit(server, PAGE, PAGE, Map.of("op", "confirm"), BOTH);

        assertEquals(303, response.statusCode());
        assertEquals(BOARD.location(), Server.header(response, "Location"));
        assertEquals(FLOW, server.ports().attachIdentity.lastAsked().flow());
        assertEquals(
                TOKEN,
                server.ports()
                        .attachIdentity
                        .lastAsked()
                        .session()
                        .orElseThrow()
                        .reveal());
        assertEquals(
                Optional.of(new SealedFlow("sealed-text")),
                server.ports().attachIdentity.lastAsked().sealed());
        assertTrue(Server.cookies(response).getFirst().contains(OPENED.token().reveal()));
    }

    @Test
    void a_second_click_is_answered_though_the_first_began_a_session() {
        server.ports().attachIdentity.answers(new AttachIdentity.Result.Refused(Refusal.FLOW_ALREADY_USED));
        String token = Form.tokenIn(server.get(PAGE, "Cookie", BOTH));

        String after = FLOW_COOKIE + "; vestibule_session=" + OPENED.token().reveal();
        var response = Form.post(server, PAGE, "op=confirm&csrf=" + token, after);

        assertTrue(response.body().contains("data-code=\"flow_already_used\""), response.body());
    }

    @Test
    void the_form_of_another_flow_is_not_taken() {
        String other = "vestibule_flow_" + FLOW + "=another-text";
        String token = Form.tokenIn(server.get(PAGE, "Cookie", other));

        var response = Form.post(server, PAGE, "op=confirm&csrf=" + token, BOTH);

        assertTrue(response.body().contains("data-code=\"csrf_rejected\""), response.body());
        assertTrue(server.ports().attachIdentity.asked().isEmpty());
    }

    @Test
    void joining_makes_an_account_and_goes_on() {
        server.ports().createAccount.answers(new CreateAccount.Result.SignedIn(OPENED, BOARD));

        var response = Form.submit(server, PAGE, PAGE, Map.of("op", "newuser"), FLOW_COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals(FLOW, server.ports().createAccount.lastAsked().flow());
    }

    @Test
    void signing_in_leads_back_to_the_page() {
        server.ports().proveAccount.answers(new ProveAccount.Result.Proven(OPENED));

        var response = Form.submit(
                server, PAGE, PAGE, Map.of("op", "login", "login", "ada@acme.example", "password", "pw"), FLOW_COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals(PAGE, Server.header(response, "Location"));
        assertEquals("pw", server.ports().proveAccount.lastAsked().password().reveal());
        assertTrue(Server.cookies(response).getFirst().contains(OPENED.token().reveal()));
    }

    @Test
    void a_wrong_password_keeps_the_page_and_what_was_typed() {
        server.ports().proveAccount.answers(new ProveAccount.Result.Refused(Refusal.INVALID_CREDENTIALS));

        var response = Form.submit(
                server, PAGE, PAGE, Map.of("op", "login", "login", "me@home.example", "password", "pw"), FLOW_COOKIE);

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("data-code=\"invalid_credentials\""));
        assertTrue(response.body().contains("value=\"me@home.example\""));
        assertTrue(response.body().contains("Which account is yours?"));
    }

    @Test
    void whoever_confirms_too_late_gets_the_page_again_which_asks_for_the_password() {
        server.ports().attachIdentity.answers(new AttachIdentity.Result.Refused(Refusal.STEP_UP_REQUIRED));

        var response = Form.submit(server, PAGE, PAGE, Map.of("op", "confirm"), BOTH);

        assertEquals(303, response.statusCode());
        assertEquals(PAGE, Server.header(response, "Location"));
        assertEquals(List.of(), Server.cookies(response));
    }

    @Test
    void a_script_that_confirms_too_late_is_told_so() {
        server.ports().attachIdentity.answers(new AttachIdentity.Result.Refused(Refusal.STEP_UP_REQUIRED));
        String token = Form.tokenIn(server.get(PAGE, "Cookie", BOTH));

        var response = server.send(
                PAGE,
                request -> request.POST(BodyPublishers.ofString("op=confirm&csrf=" + token)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                BOTH,
                "Accept",
                "application/json");

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"step_up_required\""), response.body());
    }

    @Test
    void any_other_refusal_ends_on_its_page() {
        server.ports().attachIdentity.answers(new AttachIdentity.Result.Refused(Refusal.USER_MISMATCH));

        var response = Form.submit(server, PAGE, PAGE, Map.of("op", "confirm"), BOTH);

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("data-code=\"user_mismatch\""));
    }

    @Test
    void an_answer_that_nobody_offered_is_refused() {
        var response = Form.submit(server, PAGE, PAGE, Map.of("op", "prove"), FLOW_COOKIE);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"operation_not_offered\""));
    }

    @Test
    void a_flow_of_another_browser_is_told_so() {
        server.ports().showDecision.answers(new ShowDecision.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER));

        assertTrue(server.get(PAGE).body().contains("data-code=\"flow_foreign_browser\""));
        assertTrue(server.get("/auth/sso/decision/none").body().contains("data-code=\"flow_foreign_browser\""));
    }

    @Test
    void looking_changes_nothing() {
        server.get(PAGE, "Cookie", BOTH);
        server.send(PAGE, request -> request.HEAD(), "Cookie", BOTH);

        assertTrue(server.ports().attachIdentity.asked().isEmpty());
        assertTrue(server.ports().createAccount.asked().isEmpty());
    }
}
