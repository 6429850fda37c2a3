package dev.vestibule.adapters.web.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.port.in.recovery.SetPassword;
import dev.vestibule.application.port.in.recovery.ShowPasswordLink;
import dev.vestibule.domain.flow.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoverPagesTest {
    private static final String ASK = "/account/recover";
    private static final String LINK = "/account/password/the-mailed-token";

    private final Server server = Server.overHttp();

    private void open() {
        server.waysBack().showPasswordLink.answers(new ShowPasswordLink.Result.Open());
    }

    @Test
    void the_sign_in_page_leads_to_it() {
        assertTrue(server.get("/auth/login").body().contains("href=\"/account/recover\""));
    }

    @Test
    void an_address_is_asked_for_and_answered_alike() {
        server.waysBack().requestPasswordLink.answers(new RequestPasswordLink.Result.Requested());

        var response = Form.submit(server, ASK, ASK, Map.of("login", " ada@acme.example "));

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("If an account has proven"));
        assertEquals(
                "ada@acme.example",
                server.waysBack().requestPasswordLink.lastAsked().address().text());
    }

    @Test
    void what_is_no_address_is_asked_for_again() {
        var response = Form.submit(server, ASK, ASK, Map.of("login", "ada"));

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"invalid_request\""));
        assertEquals(List.of(), server.waysBack().requestPasswordLink.asked());
    }

    @Test
    void too_many_are_told_on_the_page() {
        server.waysBack()
                .requestPasswordLink
                .answers(new RequestPasswordLink.Result.Refused(Refusal.TOO_MANY_ATTEMPTS));

        var response = Form.submit(server, ASK, ASK, Map.of("login", "ada@acme.example"));

        assertEquals(429, response.statusCode());
        assertEquals("60", Server.header(response, "Retry-After"));
        assertTrue(response.body().contains("data-code=\"too_many_attempts\""));
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        assertEquals(
                403,
                Form.post(server, ASK, "login=ada%40acme.example&csrf=forged", "")
                        .statusCode());
        assertEquals(
                403,
                Form.post(server, LINK, "password=long-enough-for-it&csrf=forged", "")
                        .statusCode());
        assertEquals(List.of(), server.waysBack().setPassword.asked());
    }

    @Test
    void a_new_password_leads_to_the_sign_in_page_without_a_session() {
        open();
        server.waysBack().setPassword.answers(new SetPassword.Result.Changed());

        var response = Form.submit(server, LINK, LINK, Map.of("password", "long enough for it"));

        assertEquals(303, response.statusCode());
        assertEquals("/auth/login?done=password", Server.header(response, "Location"));
        assertFalse(Server.cookies(response).stream().anyMatch(line -> line.contains("session")));
        var command = server.waysBack().setPassword.lastAsked();
        assertEquals("the-mailed-token", command.token().reveal());
        assertEquals("long enough for it", command.password().reveal());
    }

    @Test
    void the_sign_in_page_then_says_that_it_is_done_and_nothing_else_on_request() {
        assertTrue(server.get("/auth/login?done=password").body().contains("Your password is set."));
        assertFalse(server.get("/auth/login?done=anything").body().contains("role=\"status\""));
    }

    @Test
    void the_form_offers_password_managers_to_make_one() {
        open();

        var page = server.get(LINK);

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("autocomplete=\"new-password\""));
        assertEquals("no-store", Server.header(page, "Cache-Control"));
    }

    @Test
    void a_weak_password_is_told_on_the_page() {
        open();
        server.waysBack().setPassword.answers(new SetPassword.Result.Refused(Refusal.PASSWORD_UNACCEPTABLE));

        var response = Form.submit(server, LINK, LINK, Map.of("password", "short"));

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("data-code=\"password_unacceptable\""));
    }

    @Test
    void a_link_that_does_not_work_says_so_whether_it_is_looked_at_or_used() {
        var invalid = Refusal.PASSWORD_LINK_INVALID;
        open();
        server.waysBack().setPassword.answers(new SetPassword.Result.Refused(invalid));
        var used = Form.submit(server, LINK, LINK, Map.of("password", "long enough for it"));
        server.waysBack().showPasswordLink.answers(new ShowPasswordLink.Result.Refused(invalid));
        var seen = server.get(LINK);

        for (var response : List.of(used, seen)) {
            assertEquals(410, response.statusCode());
            assertTrue(response.body().contains("data-code=\"password_link_invalid\""));
        }
    }

    @Test
    void where_nothing_is_mailed_no_page_leads_there_and_none_is_there() {
        var silent = new Server("http://localhost:8080", Map.of("test.password-mail", false));

        assertFalse(silent.get("/auth/login").body().contains("/account/recover"));
        var response = silent.get(ASK);
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("data-code=\"feature_not_available\""));
    }
}
