package dev.vestibule.adapters.web.account;

import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.IDENTITY;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.EndSessions.Asking;
import dev.vestibule.application.port.in.session.EndSessions.Choice;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.in.session.ShowAccount.Browser;
import dev.vestibule.application.port.in.session.ShowAccount.Extent;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.in.session.ShowSession.Person;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountPageTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final String PAGE = "/account";
    private static final String ACTION = "/account/sessions";
    private static final SessionId OTHER = new SessionId(id(501));

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_is_signed_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        show(Extent.WHOLE, LinkProof.OWN_CREDENTIAL);
    }

    private void show(Extent extent, LinkProof proof) {
        var alice =
                new Person(ALICE, Optional.empty(), EmailStanding.UNVERIFIED, Optional.of(new PersonName("Alice <b>")));
        server.pages()
                .showAccount
                .answers(new ShowAccount.Result.Shown(
                        alice,
                        extent,
                        List.of(
                                address("alice@acme.example", EmailStanding.VERIFIED),
                                address("alice@home.example", EmailStanding.UNVERIFIED)),
                        List.of(new ShowAccount.Link(linkedBy(proof), "Acme", "Okta")),
                        List.of(
                                new ShowAccount.Visit(SESSION, Browser.THIS_ONE, List.of("Acme")),
                                new ShowAccount.Visit(elsewhere(), Browser.ANOTHER, List.of("Acme", "Globex")))));
    }

    private static ShowAccount.Address address(String text, EmailStanding standing) {
        return new ShowAccount.Address(new EmailAddress(text), standing);
    }

    private static Identity linkedBy(LinkProof proof) {
        return new Identity(
                IDENTITY.id(),
                IDENTITY.organization(),
                IDENTITY.provider(),
                IDENTITY.issuer(),
                IDENTITY.subject(),
                ALICE,
                IDENTITY.email(),
                IDENTITY.name(),
                proof,
                NOW,
                NOW.plusSeconds(3600),
                NOW);
    }

    private static Session elsewhere() {
        return new Session(
                OTHER,
                ALICE,
                NOW.minusSeconds(7200),
                NOW.minusSeconds(60),
                NOW.plusSeconds(60),
                NOW.plusSeconds(60),
                Optional.of(NOW),
                Optional.empty(),
                List.of(),
                new Device("Firefox on Linux"));
    }

    private String page() {
        return server.get(PAGE, "Cookie", COOKIE).body();
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return Form.submit(server, PAGE, ACTION, fields, COOKIE);
    }

    @Test
    void a_stranger_signs_in_first_and_comes_back() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());

        var response = server.get(PAGE, "Cookie", COOKIE);

        assertEquals(303, response.statusCode());
        assertEquals("/auth/login?next=%2Faccount", Server.header(response, "Location"));
    }

    @Test
    void whoever_is_gone_signs_in_again() {
        server.pages().showAccount.answers(new ShowAccount.Result.Gone());

        assertEquals(303, server.get(PAGE, "Cookie", COOKIE).statusCode());
    }

    @Test
    void the_page_tells_who_one_is_what_is_linked_and_where_one_is_signed_in() {
        var response = server.get(PAGE, "Cookie", COOKIE);

        assertEquals(200, response.statusCode());
        assertEquals("no-store", Server.header(response, "Cache-Control"));
        String page = response.body();
        assertTrue(page.contains("Alice &lt;b&gt;"));
        assertTrue(page.contains("alice@home.example"));
        assertTrue(page.contains("not verified"));
        assertTrue(page.contains("00u1alice"));
        assertTrue(page.contains("<time datetime=\"2026-06-01T11:00:00Z\">1 Jun 2026, 11:00 UTC</time>"));
        assertTrue(page.contains("Signed in through Acme"));
        assertTrue(page.contains("Signed in with your own password and through Acme and through Globex"));
        assertTrue(page.contains("Firefox on Linux"));
        assertTrue(page.contains("another browser"));
        assertEquals(2, page.split("this browser", -1).length);
        assertFalse(page.contains("You came through single sign-on"));
        assertEquals(new ShowAccount.Query(SESSION), server.pages().showAccount.lastAsked());
    }

    @Test
    void who_sees_only_a_part_is_told_so() {
        show(Extent.PART, LinkProof.OWN_CREDENTIAL);

        assertTrue(page().contains("You came through single sign-on"));
        assertTrue(page().contains("href=\"/auth/login?way=password&amp;next=%2Faccount\""));
    }

    @ParameterizedTest
    @EnumSource
    void how_an_identity_was_linked_is_told_in_plain_words(LinkProof proof) {
        show(Extent.WHOLE, proof);

        String told = switch (proof) {
            case OWN_CREDENTIAL -> "You confirmed it";
            case TRUSTED_EMAIL -> "Okta vouched for your address, in a domain that belongs to Acme.";
            case CREATION -> "Your account was made";
            case SETUP -> "You set up Okta for Acme.";
            case RELINK -> "You followed a link";
        };
        assertTrue(page().contains(told));
    }

    @Test
    void another_session_is_ended_and_this_one_goes_on() {
        server.pages().endSessions.answers(new EndSessions.Result.Ended(Asking.GOES_ON));

        var response = post(Map.of("op", "end", "id", OTHER.toString()));

        assertEquals(303, response.statusCode());
        assertEquals(PAGE, Server.header(response, "Location"));
        assertFalse(Server.cookies(response).stream().anyMatch(line -> line.startsWith("vestibule_session=")));
        var command = server.pages().endSessions.lastAsked();
        assertEquals(new Choice.One(OTHER), command.choice());
        assertEquals(SESSION, command.session());
    }

    @Test
    void ending_this_session_forgets_its_cookie() {
        server.pages().endSessions.answers(new EndSessions.Result.Ended(Asking.ENDED));

        var response = post(Map.of("op", "all"));

        assertEquals("/auth/login", Server.header(response, "Location"));
        assertTrue(Server.cookies(response).stream()
                .anyMatch(line -> line.startsWith("vestibule_session=;") && line.contains("Max-Age=0")));
        assertEquals(new Choice.All(), server.pages().endSessions.lastAsked().choice());
    }

    @Test
    void all_others_are_ended_at_once() {
        server.pages().endSessions.answers(new EndSessions.Result.Ended(Asking.GOES_ON));

        assertEquals(303, post(Map.of("op", "others")).statusCode());

        assertEquals(new Choice.Others(), server.pages().endSessions.lastAsked().choice());
    }

    @Test
    void what_is_not_there_and_what_is_no_id_are_refused_alike() {
        server.pages().endSessions.answers(new EndSessions.Result.Refused(Refusal.NOT_FOUND));
        var unknown = post(Map.of("op", "end", "id", OTHER.toString()));
        var unreadable = post(Map.of("op", "end", "id", "x"));

        assertEquals(404, unknown.statusCode());
        assertEquals(404, unreadable.statusCode());
        assertTrue(unknown.body().contains("data-code=\"not_found\""));
        assertEquals(1, server.pages().endSessions.asked().size());
    }

    @ParameterizedTest
    @CsvSource({"''", "other"})
    void what_is_not_offered_is_refused(String op) {
        assertEquals(400, post(Map.of("op", op)).statusCode());
        assertEquals(List.of(), server.pages().endSessions.asked());
    }

    @Test
    void who_was_ended_meanwhile_signs_in_again() {
        server.pages().endSessions.answers(new EndSessions.Result.Refused(Refusal.NOT_SIGNED_IN));
        assertEquals("/auth/login?next=%2Faccount", Server.header(post(Map.of("op", "all")), "Location"));

        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        var shown = server.get(PAGE, "Cookie", COOKIE);
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());
        var response = Form.post(server, ACTION, "csrf=" + Form.tokenIn(shown) + "&op=all", COOKIE);

        assertEquals("/auth/login?next=%2Faccount", Server.header(response, "Location"));
        assertEquals(1, server.pages().endSessions.asked().size());
    }

    @Test
    void a_form_from_elsewhere_ends_nothing() {
        assertEquals(
                403, Form.post(server, ACTION, "csrf=forged&op=all", COOKIE).statusCode());
        assertEquals(List.of(), server.pages().endSessions.asked());
    }
}
