package dev.vestibule.adapters.web.setup;

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
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderFormsTest {
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final String PAGE = "/organizations/acme/settings/sso/" + OKTA;
    private static final String TAG = OKTA_AT_ACME.tag().value();
    private static final Map<String, String> UNCHANGED = Map.of(
            "op",
            "change",
            "tag",
            TAG,
            "name",
            "Okta",
            "issuer",
            "https://acme.okta.example",
            "clientId",
            "vestibule",
            "clientSecret",
            "");

    private static final DomainName ACME_EXAMPLE = new DomainName("acme.example");

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_manages_acme() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        server.ports().showProvider.answers(new ShowProvider.Result.Shown(OKTA_AT_ACME));
        server.pages()
                .showProviderUse
                .answers(new ShowProviderUse.Result.Shown(
                        17, Optional.of(NOW), List.of(ACME_EXAMPLE), OptionalInt.empty()));
        server.ports().changeProvider.answers(new ChangeProvider.Result.Changed(OKTA_AT_ACME, Optional.empty()));
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return Form.submit(server, PAGE, PAGE, fields, COOKIE);
    }

    private static Map<String, String> changing(String field, String value) {
        var fields = new HashMap<>(UNCHANGED);
        fields.put(field, value);
        return fields;
    }

    private ChangeProvider.Command command() {
        return server.ports().changeProvider.lastAsked();
    }

    @Test
    void the_page_tells_what_the_provider_uses() {
        String page = server.get(PAGE, "Cookie", COOKIE).body();

        assertTrue(page.contains("its secret, in the header"));
        assertTrue(page.contains("1 Jun 2026, 10:00 UTC"));
        assertTrue(page.contains(">17<"));
        assertTrue(page.contains("value=\"acme.example\""));
        assertFalse(page.contains("very-hidden"));
    }

    @Test
    void what_is_the_same_is_not_named() {
        var response = post(UNCHANGED);

        assertEquals(303, response.statusCode());
        assertEquals(PAGE + "?saved=yes", Server.header(response, "Location"));
        assertEquals(OidcChange.NONE, command().config());
        assertEquals(Optional.of("Okta"), command().name());
        assertEquals(new Condition.OneOf(Set.of(new StateTag(TAG))), command().condition());
    }

    @Test
    void what_differs_is_named_and_no_more() {
        post(changing("issuer", "https://moved.example"));
        assertEquals(
                "https://moved.example",
                command().config().source().issuer().orElseThrow().value());
        assertEquals(Optional.empty(), command().config().client().id());

        post(changing("clientSecret", "rotated"));
        assertEquals(Optional.empty(), command().config().source().issuer());
        assertTrue(command().config().client().credential().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "issuer", "clientId"})
    void what_is_missing_is_asked_for_and_the_secret_is_not_shown_again(String missing) {
        var fields = new HashMap<>(changing("clientSecret", "typed-secret"));
        fields.put(missing, "");

        var response = post(fields);

        assertEquals(400, response.statusCode());
        assertFalse(response.body().contains("typed-secret"));
        assertEquals(List.of(), server.ports().changeProvider.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\r\nb", "a\u2028b", "a\u202Eb"})
    void a_name_that_shows_as_something_else_is_not_taken(String strange) {
        for (String field : List.of("name", "clientId")) {
            var response = post(changing(field, strange));

            assertEquals(400, response.statusCode());
            assertTrue(response.body().contains("data-code=\"invalid_request\""), response.body());
        }
        assertEquals(List.of(), server.ports().changeProvider.asked());
    }

    @Test
    void a_stale_form_is_refused_keeps_its_tag_and_leads_to_the_present_state() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Refused(Refusal.PRECONDITION_FAILED));
        var fields = new HashMap<>(changing("name", "Mine"));
        fields.put("tag", "former");

        var response = post(fields);

        assertEquals(412, response.statusCode());
        assertTrue(response.body().contains("data-code=\"precondition_failed\""));
        assertTrue(response.body().contains("name=\"tag\" value=\"former\""));
        assertTrue(response.body().contains("value=\"Mine\""));
        assertTrue(response.body().contains("Look at it as it is now"));
    }

    @Test
    void a_form_without_a_tag_fits_no_state() {
        var fields = new HashMap<>(UNCHANGED);
        fields.put("tag", "");

        post(fields);

        assertEquals(new Condition.OneOf(Set.of()), command().condition());
    }

    @Test
    void a_new_issuer_without_a_secret_is_told_what_is_missing() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Uncredentialed());

        var response = post(changing("issuer", "https://moved.example"));

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("A new issuer needs the client secret"));
    }

    @Test
    void a_secret_that_does_not_fit_is_told_so() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Misfit());

        assertEquals(400, post(changing("clientSecret", "short")).statusCode());
    }

    @Test
    void what_was_left_wrong_is_told_after_saving() {
        server.ports()
                .changeProvider
                .answers(new ChangeProvider.Result.Changed(OKTA_AT_ACME, Optional.of(Refusal.IDP_TIMEOUT)));

        String location = Server.header(post(UNCHANGED), "Location");

        assertEquals(PAGE + "?saved=idp_timeout", location);
        assertTrue(server.get(location, "Cookie", COOKIE).body().contains("Saved, but look at this"));
        assertTrue(server.get(PAGE + "?saved=x", "Cookie", COOKIE).body().contains("Saved."));
    }

    @Test
    void who_may_come_in_is_chosen() {
        var response = post(Map.of(
                "op",
                "policy",
                "tag",
                TAG,
                "jit",
                "AUTOMATIC",
                "defaultRole",
                "ADMIN",
                "trustedDomain",
                "acme.example",
                "autoLink",
                "on"));

        assertEquals(303, response.statusCode());
        var policy = command().policy();
        assertEquals(Optional.of(JustInTime.AUTOMATIC), policy.jit());
        assertEquals(Optional.of(AutoLink.TRUSTED_EMAIL), policy.autoLink());
        assertEquals(Optional.of(OrganizationRole.ADMIN), policy.defaultRole());
        assertEquals(Optional.of(Set.of(new DomainName("acme.example"))), policy.trustedDomains());
        assertEquals(OidcChange.NONE, command().config());
    }

    @Test
    void what_is_not_ticked_is_taken_away() {
        post(Map.of("op", "policy", "tag", TAG, "jit", "OFF", "defaultRole", "MEMBER"));

        assertEquals(Optional.of(Set.of()), command().policy().trustedDomains());
        assertEquals(Optional.of(AutoLink.OFF), command().policy().autoLink());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jit", "defaultRole", "trustedDomain"})
    void what_the_form_does_not_offer_is_not_chosen(String field) {
        var fields = new HashMap<>(Map.of("op", "policy", "tag", TAG, "jit", "OFF", "defaultRole", "MEMBER"));
        fields.put(field, "<x>");

        assertEquals(400, post(fields).statusCode());
        assertEquals(List.of(), server.ports().changeProvider.asked());
    }

    @Test
    void a_refused_choice_is_shown_as_it_was_made() {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Refused(Refusal.DOMAIN_NOT_PROVEN));

        var response = post(Map.of(
                "op", "policy", "tag", TAG, "jit", "OFF", "defaultRole", "ADMIN", "trustedDomain", "acme.example"));

        assertTrue(response.body().contains("data-code=\"domain_not_proven\""));
        assertTrue(response.body().contains("value=\"OFF\" checked"));
        assertTrue(response.body().contains("value=\"acme.example\" checked"));
    }

    @Test
    void dropping_a_change_writes_down_again_what_is_in_force() {
        post(Map.of("op", "drop", "tag", TAG));

        assertEquals(
                OidcChange.ofIssuer(OKTA_AT_ACME.config().issuer()), command().config());
        assertEquals(Optional.empty(), command().name());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "FORBIDDEN"})
    void who_may_not_change_it_is_told_so(Refusal refusal) {
        server.ports().changeProvider.answers(new ChangeProvider.Result.Refused(refusal));

        assertEquals(refusal == Refusal.NOT_FOUND ? 404 : 403, post(UNCHANGED).statusCode());
    }
}
