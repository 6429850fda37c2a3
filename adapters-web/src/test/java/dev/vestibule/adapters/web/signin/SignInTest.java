package dev.vestibule.adapters.web.signin;

import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OPENED;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationSlug;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final String PAGE = "/auth/login";
    private static final ShowSignIn.Result ACME = new ShowSignIn.Result.Shown(
            new OrganizationSlug("acme"),
            "Acme",
            List.of(new ShowSignIn.Choice(OKTA, "Okta")),
            ShowSignIn.PasswordEntry.OFFERED);

    private final Server server = Server.overHttp();

    @Test
    void a_stranger_at_the_front_door_is_asked_for_one_thing() {
        var response = server.get("/");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("<label for=\"login\">Work e-mail or organization</label>"));
        assertTrue(response.body().contains("autocomplete=\"username\""));
        assertTrue(response.body().contains("<html lang=\"en\">"));
        assertEquals(1, response.body().split("<h1", -1).length - 1);
    }

    @Test
    void an_address_that_an_organization_signs_in_leads_to_its_page_and_goes_along() {
        server.ports().findSignIn.answers(new FindSignIn.Result.AtOrganization(new OrganizationSlug("acme")));

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", " a+b@acme.example ", "next", "/board"));

        assertEquals(303, response.statusCode());
        assertEquals(
                "/auth/login/acme?login_hint=a%2Bb%40acme.example&next=%2Fboard", Server.header(response, "Location"));
        assertEquals("a+b@acme.example", server.ports().findSignIn.lastAsked().typed());
    }

    @Test
    void an_organizations_name_is_no_hint_for_its_provider() {
        server.ports().findSignIn.answers(new FindSignIn.Result.AtOrganization(new OrganizationSlug("acme")));

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "acme"));

        assertEquals("/auth/login/acme", Server.header(response, "Location"));
    }

    @Test
    void any_other_address_is_asked_for_a_password() {
        server.ports().findSignIn.answers(new FindSignIn.Result.WithPassword());

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "ada@home.example", "next", "/board"));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("value=\"ada@home.example\""));
        assertTrue(response.body().contains("autocomplete=\"current-password\""));
        assertTrue(response.body().contains("name=\"next\" value=\"/board\""));
    }

    @Test
    void what_is_neither_is_said_to_be_neither() {
        server.ports().findSignIn.answers(new FindSignIn.Result.Unreadable());

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "<script>alert(1)</script>"));

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("role=\"alert\""));
        assertTrue(response.body().contains("aria-invalid=\"true\""));
        assertFalse(response.body().contains("<script>"));
    }

    @Test
    void the_right_password_opens_a_session() {
        server.ports().signIn.answers(new SignIn.Result.SignedIn(OPENED));

        var response = Form.submit(
                server,
                PAGE,
                PAGE,
                Map.of("login", "ada@home.example", "password", "correct horse ", "next", "/board"));

        assertEquals(303, response.statusCode());
        assertEquals("/board", Server.header(response, "Location"));
        assertTrue(Server.cookies(response)
                .getFirst()
                .startsWith("vestibule_session=" + OPENED.token().reveal()));
        assertEquals(
                "correct horse ", server.ports().signIn.lastAsked().password().reveal());
        assertEquals("127.0.0.1", server.ports().signIn.lastAsked().address().value());
    }

    @Test
    void a_wrong_password_is_told_in_words_that_tell_nothing() {
        server.ports().signIn.answers(new SignIn.Result.Refused(Refusal.INVALID_CREDENTIALS));

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "ada@home.example", "password", "wrong"));

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("data-code=\"invalid_credentials\""));
        assertTrue(response.body().contains("The e-mail address or the password is not right."));
        assertFalse(response.body().contains("wrong"));
    }

    @Test
    void too_many_attempts_are_told_so() {
        server.ports().signIn.answers(new SignIn.Result.Refused(Refusal.TOO_MANY_ATTEMPTS));

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "ada@home.example", "password", "wrong"));

        assertEquals(429, response.statusCode());
        assertEquals("60", Server.header(response, "Retry-After"));
    }

    @Test
    void who_gets_no_turn_is_told_to_come_again() {
        server.ports().signIn.answers(_ -> {
            throw new RejectedExecutionException("too many passwords are hashed at once");
        });

        var response = Form.submit(server, PAGE, PAGE, Map.of("login", "ada@home.example", "password", "right"));

        assertEquals(503, response.statusCode());
        assertEquals("1", Server.header(response, "Retry-After"));
        assertTrue(response.body().contains("data-code=\"try_again\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/auth/logout",
                "javascript:alert(1)"
            })
    void a_sign_in_never_leads_to_a_stranger(String next) {
        server.ports().signIn.answers(new SignIn.Result.SignedIn(OPENED));

        var response = Form.submit(
                server, PAGE, PAGE, Map.of("login", "ada@home.example", "password", "correct", "next", next));

        assertEquals("/", Server.header(response, "Location"));
    }

    @Test
    void a_sign_in_may_lead_to_an_allowed_origin() {
        server.ports().signIn.answers(new SignIn.Result.SignedIn(OPENED));

        var response = Form.submit(
                server, PAGE, PAGE, Map.of("login", "a@b.example", "password", "c", "next", "https://app.example/x"));

        assertEquals("https://app.example/x", Server.header(response, "Location"));
        assertTrue(
                Server.header(response, "Content-Security-Policy").contains("form-action 'self' https://app.example"));
    }

    @Test
    void an_organizations_page_has_a_button_for_each_provider_and_a_password_form() {
        server.ports().showSignIn.answers(ACME);

        var response = server.get("/auth/login/acme?login_hint=a%40acme.example&next=%2Fboard");

        assertEquals(
                new OrganizationRef.BySlug(new OrganizationSlug("acme")),
                server.ports().showSignIn.lastAsked().organization());
        assertTrue(
                response.body()
                        .contains(
                                "href=\"/auth/login/acme/sso?login_hint=a%40acme.example&amp;next=%2Fboard&amp;provider="
                                        + OKTA + "\">Continue with Okta</a>"),
                response.body());
        assertTrue(response.body().contains("Sign in with password"));
        assertTrue(response.body().contains("<title>Sign in to Acme · Vestibule</title>"));
    }

    @Test
    void where_single_sign_on_is_required_there_is_no_password_form() {
        server.ports()
                .showSignIn
                .answers(new ShowSignIn.Result.Shown(
                        new OrganizationSlug("acme"),
                        "Acme",
                        List.of(new ShowSignIn.Choice(OKTA, "Okta")),
                        ShowSignIn.PasswordEntry.SSO_ONLY));

        assertFalse(server.get("/auth/login/acme").body().contains("type=\"password\""));
    }

    @Test
    void a_hostile_name_stays_text() {
        server.ports()
                .showSignIn
                .answers(new ShowSignIn.Result.Shown(
                        new OrganizationSlug("acme"),
                        "<img src=x onerror=alert(1)>",
                        List.of(new ShowSignIn.Choice(OKTA, "\"><script>alert(2)</script>")),
                        ShowSignIn.PasswordEntry.OFFERED));

        var response = server.get("/auth/login/acme?login_hint=%22%3E%3Csvg%20onload%3Dalert(3)%3E");

        assertFalse(response.body().contains("<img"), response.body());
        assertFalse(response.body().contains("<script"), response.body());
        assertFalse(response.body().contains("<svg onload"), response.body());
    }

    @Test
    void a_wrong_password_at_an_organization_is_told_on_its_page() {
        server.ports().showSignIn.answers(ACME);
        server.ports().signIn.answers(new SignIn.Result.Refused(Refusal.INVALID_CREDENTIALS));

        var response = Form.submit(
                server, "/auth/login/acme", "/auth/login/acme", Map.of("login", "a@acme.example", "password", "x"));

        assertEquals(401, response.statusCode());
        assertTrue(response.body().contains("Continue with Okta"));
        assertTrue(response.body().contains("value=\"a@acme.example\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/login/No%20such", "/auth/login/%00", "/auth/login/-", "/auth/login/%F0%9F%A6%8A"})
    void an_organization_that_cannot_be_is_not_found(String path) {
        var response = server.get(path);

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("data-code=\"organization_not_found\""), response.body());
    }

    @Test
    void an_organization_that_is_not_is_not_found_either() {
        server.ports().showSignIn.answers(new ShowSignIn.Result.Refused(Refusal.ORGANIZATION_NOT_FOUND));

        var response = server.get("/auth/login/nobody");

        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("data-code=\"organization_not_found\""));
    }

    @Test
    void signing_out_needs_the_form_and_ends_the_session() {
        server.ports().signOut.answers(new SignOut.Result.SignedOut(List.of()));
        String cookie = "vestibule_session=" + TOKEN;

        assertEquals(200, server.get("/auth/logout", "Cookie", cookie).statusCode());
        assertEquals(List.of(), server.ports().signOut.asked());

        var response = Form.submit(server, "/auth/logout", "/auth/logout", Map.of(), cookie);

        assertEquals(303, response.statusCode());
        assertEquals(TOKEN, server.ports().signOut.lastAsked().session().reveal());
        assertEquals(
                "vestibule_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
                Server.cookies(response).getFirst());
    }

    @Test
    void who_came_through_a_provider_is_offered_to_sign_out_there_too() {
        server.ports()
                .signOut
                .answers(new SignOut.Result.SignedOut(List.of(new SignOut.Farewell(
                        "Okta", URI.create("https://okta.example/logout?id_token_hint=a.b.c&client_id=v")))));

        var response = Form.submit(server, "/auth/logout", "/auth/logout", Map.of(), "vestibule_session=" + TOKEN);

        assertEquals(200, response.statusCode());
        assertTrue(
                response.body().contains("href=\"https://okta.example/logout?id_token_hint=a.b.c&amp;client_id=v\""),
                response.body());
        assertTrue(Server.cookies(response).stream().anyMatch(line -> line.contains("Max-Age=0")));
        assertEquals("no-store", Server.header(response, "Cache-Control"));
    }
}
