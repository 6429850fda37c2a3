package dev.vestibule.adapters.web.signin;

import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.user.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_is_signed_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().showHome.answers(home(Access.values()));
    }

    private static ShowHome.Result home(Access... accesses) {
        return home(OrganizationRole.MEMBER, accesses);
    }

    private static ShowHome.Result home(OrganizationRole role, Access... accesses) {
        var person = new ShowSession.Person(
                ALICE,
                Optional.of(new EmailAddress("alice@acme.example")),
                ShowSession.EmailStanding.VERIFIED,
                Optional.empty());
        return new ShowHome.Result.Shown(
                person,
                Arrays.stream(accesses)
                        .map(access -> new ShowHome.Entry(ACME_INC, role, access, new ShowHome.Advice.Nothing()))
                        .toList());
    }

    @Test
    void the_front_page_lists_a_persons_organizations() {
        var response = server.get("/", "Cookie", COOKIE);

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("You are in"));
        assertTrue(response.body().contains("href=\"/auth/login/acme\""));
        assertTrue(response.body().contains("action=\"/auth/logout\""));
        assertEquals("no-store", Server.header(response, "Cache-Control"));
    }

    @Test
    void who_manages_an_organization_that_is_open_gets_to_its_settings() {
        assertFalse(server.get("/", "Cookie", COOKIE).body().contains("/settings/sso"));
        server.ports().showHome.answers(home(OrganizationRole.MANAGER, Access.SSO_NEEDED));
        assertFalse(server.get("/", "Cookie", COOKIE).body().contains("/settings/sso"));
        server.ports().showHome.answers(home(OrganizationRole.MANAGER, Access.ALLOWED));
        assertTrue(
                server.get("/", "Cookie", COOKIE).body().contains("/organizations/" + ACME_INC.id() + "/settings/sso"));
    }

    private static ShowHome.Result advised(ShowHome.Advice advice) {
        var shown = (ShowHome.Result.Shown) home();
        return new ShowHome.Result.Shown(
                shown.person(), List.of(new ShowHome.Entry(ACME_INC, OrganizationRole.OWNER, Access.ALLOWED, advice)));
    }

    @Test
    void who_is_reminded_gets_a_button_for_each_provider() {
        var okta = new ShowSignIn.Choice(OKTA, "Okta");
        server.ports().showHome.answers(advised(new ShowHome.Advice.Connect(List.of(okta))));

        String page = server.get("/", "Cookie", COOKIE).body();

        assertTrue(page.contains("href=\"/auth/login/acme/sso?next=%2F&amp;provider=" + OKTA + "\""), page);
        assertTrue(page.contains("Connect Okta"));
        assertFalse(page.contains("/settings/sso/repair"));
    }

    @Test
    void an_owner_who_is_shut_out_gets_to_the_repair() {
        server.ports().showHome.answers(advised(new ShowHome.Advice.Repair()));

        String page = server.get("/", "Cookie", COOKIE).body();

        assertTrue(page.contains("href=\"/organizations/" + ACME_INC.id() + "/settings/sso/repair\""));
        assertFalse(page.contains("Connect "));
    }

    @Test
    void somebody_without_organizations_is_told_what_happens_next() {
        server.ports().showHome.answers(home());

        assertTrue(server.get("/", "Cookie", COOKIE).body().contains("Once an administrator adds you"));
    }

    @Test
    void whoever_is_gone_signs_in_again() {
        server.ports().showHome.answers(new ShowHome.Result.Gone());

        assertTrue(server.get("/", "Cookie", COOKIE).body().contains("Work e-mail or organization"));
    }

    @Test
    void an_unknown_session_signs_in() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());

        assertTrue(server.get("/", "Cookie", COOKIE).body().contains("Work e-mail or organization"));
        assertEquals(List.of(), server.ports().showHome.asked());
    }

    @Test
    void a_cookie_that_cannot_be_a_session_is_not_looked_up() {
        assertFalse(
                server.get("/", "Cookie", "vestibule_session=<>;x;=;;").body().contains("Sign out"));
        assertEquals(List.of(), server.ports().recogniseSession.asked());
    }
}
