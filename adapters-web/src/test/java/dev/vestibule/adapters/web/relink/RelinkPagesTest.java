package dev.vestibule.adapters.web.relink;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.FLOW;
import static dev.vestibule.adapters.web.testing.Cast.MEMBER;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelinkPagesTest {
    private static final String PAGE = "/auth/relink/the-mailed-token";
    private static final String LIST = "/organizations/" + ACME + "/settings/sso/members";
    private static final String API = "/organizations/acme/members/" + ALICE_AT_ACME + "/relink";
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final Map<String, String> CHOICE =
            Map.of("member", ALICE_AT_ACME.toString(), "provider", OKTA.toString());
    private static final RelinkLink LINK = RelinkLink.made(new RelinkLinkId(id(700)), OKTA_AT_ACME, MEMBER, NOW);
    private static final EmailAddress ADDRESS = new EmailAddress("alice@acme.example");

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_is_signed_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
    }

    private void shown(ShowRelink.Visitor visitor) {
        server.waysBack().showRelink.answers(new ShowRelink.Result.Shown("Acme", "Okta", visitor));
    }

    @Test
    void the_page_says_where_it_leads() {
        shown(ShowRelink.Visitor.WELCOME);

        String page = server.get(PAGE).body();

        assertTrue(page.contains("Go to Okta"));
        assertTrue(page.contains("Acme"));
        assertEquals(
                "the-mailed-token",
                server.waysBack().showRelink.lastAsked().token().reveal());
    }

    @Test
    void where_somebody_else_is_signed_in_it_asks_to_sign_out_first() {
        shown(ShowRelink.Visitor.SOMEBODY_ELSE);

        String page = server.get(PAGE, "Cookie", COOKIE).body();

        assertTrue(page.contains("href=\"/auth/logout\""));
        assertFalse(page.contains("<form"));
    }

    @Test
    void the_button_sends_the_browser_away_with_its_flow() {
        shown(ShowRelink.Visitor.WELCOME);
        server.waysBack()
                .startRelink
                .answers(new StartRelink.Result.Redirected(
                        URI.create("https://idp.example/authorize"),
                        FLOW,
                        new SealedFlow("sealed"),
                        ResponseMode.QUERY));

        var response = Form.submit(server, PAGE, PAGE, Map.of());

        assertEquals(303, response.statusCode());
        assertEquals("https://idp.example/authorize", Server.header(response, "Location"));
        assertTrue(Server.cookies(response).stream().anyMatch(line -> line.contains("sealed")));
    }

    @Test
    void a_form_from_elsewhere_starts_nothing() {
        assertEquals(403, Form.post(server, PAGE, "csrf=forged", "").statusCode());
        assertEquals(List.of(), server.waysBack().startRelink.asked());
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK_INVALID", "USER_MISMATCH", "PROVIDER_DISABLED"})
    void what_stops_it_is_a_page_of_its_own(Refusal refusal) {
        shown(ShowRelink.Visitor.WELCOME);
        server.waysBack().startRelink.answers(new StartRelink.Result.Refused(refusal));

        var response = Form.submit(server, PAGE, PAGE, Map.of());

        assertEquals(refusal == Refusal.LINK_INVALID ? 410 : 403, response.statusCode());
        assertTrue(response.body().contains("data-code=\"" + refusal.code() + "\""));
    }

    private void listed(List<Provider> ways, Optional<Cursor> next) {
        var listing = new Listing(MEMBER, Optional.of(new PersonName("Alice <b>")), Optional.of(ADDRESS));
        server.waysBack()
                .listUnlinked
                .answers(new ListUnlinked.Result.Listed(ACME_INC, new Page<>(List.of(listing), next), ways));
    }

    @Test
    void owners_see_a_button_for_each_member_and_provider() {
        listed(List.of(OKTA_AT_ACME), Optional.of(new Cursor(id(301))));

        String page = server.get(LIST, "Cookie", COOKIE).body();

        assertTrue(page.contains("Mail a link for Okta"));
        assertTrue(page.contains("Alice &lt;b&gt;"));
        assertTrue(page.contains("alice@acme.example"));
        assertTrue(page.contains("href=\"" + LIST + "?cursor=" + id(301) + "\""));
    }

    @Test
    void managers_see_the_list_without_buttons() {
        listed(List.of(), Optional.empty());

        String page = server.get(LIST, "Cookie", COOKIE).body();

        assertTrue(page.contains("alice@acme.example"));
        assertFalse(page.contains("Mail a link"));
    }

    @Test
    void strangers_sign_in_first() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());

        assertEquals(303, server.get(LIST, "Cookie", COOKIE).statusCode());
    }

    @Test
    void the_button_mails_a_link_and_says_so() {
        listed(List.of(OKTA_AT_ACME), Optional.empty());
        server.waysBack().createRelink.answers(new CreateRelink.Result.Created(LINK, Optional.empty()));

        var response = Form.submit(server, LIST, LIST, CHOICE, COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals(LIST + "?sent=1", Server.header(response, "Location"));
        assertEquals(ALICE_AT_ACME, server.waysBack().createRelink.lastAsked().member());
        assertEquals(OKTA, server.waysBack().createRelink.lastAsked().provider());
        assertTrue(server.get(LIST + "?sent=1", "Cookie", COOKIE).body().contains("on its way"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_ATTEMPTS", "NO_ADDRESS", "STATE_CONFLICT", "FORBIDDEN", "NOT_FOUND"})
    void what_cannot_be_sent_is_told(Refusal refusal) {
        listed(List.of(OKTA_AT_ACME), Optional.empty());
        server.waysBack().createRelink.answers(new CreateRelink.Result.Refused(refusal));

        var response = Form.submit(server, LIST, LIST, CHOICE, COOKIE);

        assertTrue(response.statusCode() >= 400);
        assertTrue(response.body().contains("data-code=\"" + refusal.code() + "\""));
    }

    @Test
    void the_api_answers_with_everything_but_the_link() {
        server.waysBack().createRelink.answers(new CreateRelink.Result.Created(LINK, Optional.of(ADDRESS)));

        var response = new Api(server).post(API, "{\"provider\":\"" + OKTA + "\"}");

        assertEquals(202, response.statusCode());
        assertEquals(
                "{\"id\":\"" + LINK.id() + "\",\"sentTo\":\"alice@acme.example\",\"expiresAt\":\"" + LINK.endsAt()
                        + "\"}",
                response.body());
    }

    @Test
    void the_api_tells_no_address_that_is_not_the_organizations_business() {
        server.waysBack().createRelink.answers(new CreateRelink.Result.Created(LINK, Optional.empty()));

        assertTrue(new Api(server)
                .post(API, "{\"provider\":\"" + OKTA + "\"}")
                .body()
                .contains("\"sentTo\":null"));
        assertEquals(400, new Api(server).post(API, "{}").statusCode());
    }

    @Test
    void the_api_says_that_there_is_no_address() {
        server.waysBack().createRelink.answers(new CreateRelink.Result.Refused(Refusal.NO_ADDRESS));

        var response = new Api(server).post(API, "{\"provider\":\"" + OKTA + "\"}");

        assertEquals(409, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"no_address\""));
    }
}
