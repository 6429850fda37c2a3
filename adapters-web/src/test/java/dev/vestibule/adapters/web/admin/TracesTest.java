package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptOutcome;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.LoginTrace;
import dev.vestibule.domain.trace.LoginTraceId;
import dev.vestibule.domain.user.UserId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Traces, as programs and as people read them.
class TracesTest {
    private static final String API = "/organizations/acme/providers/" + OKTA + "/traces";
    private static final String PAGE = "/organizations/acme/settings/sso/" + OKTA + "/traces";
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000701");
    private static final UserId ALICE = new UserId(UUID.fromString("01930000-0000-7000-8000-000000000702"));
    private static final LoginTrace REFUSED =
            trace("ABCD1234", new Conclusion.Refused(Refusal.SIGNATURE_INVALID, "<kid>"));
    private static final LoginTrace SIGNED_IN = trace("EFGH5678", new Conclusion.SignedIn(ALICE));

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private static LoginTrace trace(String code, Conclusion conclusion) {
        var attempt = new Attempt(ACME, OKTA, AttemptPurpose.LOGIN, new TraceCode(code), conclusion);
        return new LoginTrace(new LoginTraceId(ID), attempt, NOW);
    }

    private void listed(Optional<Cursor> next, LoginTrace... traces) {
        server.ports()
                .listTraces
                .answers(new ListTraces.Result.Listed(OKTA_AT_ACME, new Page<>(List.of(traces), next)));
    }

    @Test
    void programs_read_them_in_pages() {
        listed(Optional.of(new Cursor(ID)), REFUSED, SIGNED_IN);
        HttpResponse<String> response = api.get(API + "?outcome=refused&limit=2");

        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"ABCD1234\""), response.body());
        assertTrue(response.body().contains("\"refusal\":{\"code\":\"signature_invalid\",\"advice\":\""));
        assertTrue(response.body().contains("\"detail\":\"<kid>\""), response.body());
        assertTrue(response.body().contains("\"outcome\":\"signed_in\",\"refusal\":null,\"userId\":\"" + ALICE));
        assertTrue(Server.header(response, "Link").contains("cursor=" + ID));
        assertEquals(
                Optional.of(AttemptOutcome.REFUSED),
                server.ports().listTraces.lastAsked().outcome());
    }

    @Test
    void an_outcome_that_is_none_is_named() {
        HttpResponse<String> response = api.get(API + "?outcome=lost");

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("\"pointer\":\"?outcome\""), response.body());
    }

    @Test
    void one_is_read_by_its_code_however_it_is_written() {
        server.ports().showTrace.answers(new ShowTrace.Result.Shown(REFUSED));

        assertEquals(200, api.get(API + "/abcd1234").statusCode());
        assertEquals(
                new TraceCode("ABCD1234"), server.ports().showTrace.lastAsked().code());
    }

    @Test
    void one_that_is_not_there_is_not_found() {
        server.ports().showTrace.answers(new ShowTrace.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(API + "/ABCD1234").statusCode());
        assertEquals(404, api.get(API + "/" + "A".repeat(33)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "ABCD%001234", "A-B", "%C3%9F", "%C4%B1", "%F0%9F%9A%AA"})
    void what_cannot_be_a_code_is_not_there_and_nobody_is_asked(String text) {
        listed(Optional.empty(), SIGNED_IN);

        assertEquals(404, api.get(API + "/" + text).statusCode());
        assertTrue(page("?code=" + text).contains("No attempt with this code"));
        assertEquals(List.of(), server.ports().showTrace.asked());
    }

    private String page(String query) {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        HttpResponse<String> response = server.get(PAGE + query, "Cookie", "vestibule_session=" + TOKEN);
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    @Test
    void admins_read_the_newest_on_a_page() {
        listed(Optional.of(new Cursor(ID)), REFUSED, SIGNED_IN);
        String page = page("");

        assertTrue(page.contains("ABCD1234") && page.contains("signature_invalid"), page);
        assertTrue(page.contains("&lt;kid&gt;") && !page.contains("<kid>"), page);
        assertTrue(page.contains("user " + ALICE), page);
        assertTrue(page.contains("cursor=" + ID), page);
    }

    @Test
    void they_look_one_up_by_its_code() {
        listed(Optional.empty(), SIGNED_IN);
        server.ports().showTrace.answers(new ShowTrace.Result.Shown(REFUSED));
        String page = page("?code=%20abcd1234");

        assertTrue(page.contains("ABCD1234"), page);
        assertFalse(page.contains("EFGH5678"), page);
        assertEquals(
                new TraceCode("ABCD1234"), server.ports().showTrace.lastAsked().code());
    }

    @Test
    void a_code_that_is_not_there_is_no_error() {
        listed(Optional.empty(), SIGNED_IN);
        server.ports().showTrace.answers(new ShowTrace.Result.Refused(Refusal.NOT_FOUND));

        assertTrue(page("?code=ZZZZ9999").contains("No attempt with this code"));
    }

    @Test
    void strangers_sign_in_first() {
        assertEquals(303, server.get(PAGE).statusCode());
    }
}
