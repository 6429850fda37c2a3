package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.DropDomain;
import dev.vestibule.application.port.in.organization.ListDomains;
import dev.vestibule.application.port.in.organization.ListOrganizations;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {
    private static final String ACME_JSON = "{\"id\":\"" + ACME + "\",\"slug\":\"acme\",\"name\":\"Acme\","
            + "\"status\":\"active\",\"defaultRole\":\"member\",\"flags\":[\"allow:join-requests\"],"
            + "\"ssoEnforcement\":\"OPTIONAL\",\"ssoFreshness\":\"PT168H\",\"sessionIdle\":\"PT8H\","
            + "\"sessionAbsolute\":\"PT168H\",\"seatLimit\":null,\"createdAt\":\"2026-06-01T10:00:00Z\"}";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @Test
    void a_list_says_where_it_goes_on() {
        var page = new Page<>(List.of(ACME_INC), Optional.of(new Cursor(id(7))));
        server.ports().listOrganizations.answers(new ListOrganizations.Result.Listed(page));

        var response = api.get("/organizations?limit=1&cursor=" + id(3));

        assertEquals(200, response.statusCode());
        assertEquals("[" + ACME_JSON + "]", response.body());
        assertEquals(
                "<http://localhost:8080/api/v1/organizations?cursor=" + id(7) + "&limit=1>; rel=\"next\"",
                Server.header(response, "Link"));
        assertEquals(
                new PageRequest(Optional.of(new Cursor(id(3))), 1),
                server.ports().listOrganizations.lastAsked().page());
    }

    @Test
    void the_last_page_goes_nowhere() {
        server.ports()
                .listOrganizations
                .answers(new ListOrganizations.Result.Listed(new Page<>(List.of(), Optional.empty())));

        var response = api.get("/organizations");

        assertEquals("[]", response.body());
        assertEquals("", Server.header(response, "Link"));
        assertEquals(50, server.ports().listOrganizations.lastAsked().page().limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=1&limit=2", "cursor=x", "cursor=%00"})
    void a_page_that_cannot_be_is_refused(String query) {
        var response = api.get("/organizations?" + query);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"invalid_request\""), response.body());
        assertTrue(response.body().contains("\"errors\":[{\"pointer\":\"?"), response.body());
    }

    @Test
    void a_new_organization_is_found_at_its_location() {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Created(ACME_INC));

        var response = api.post("/organizations", "{\"slug\":\"acme\",\"name\":\" Acme \"}");

        assertEquals(201, response.statusCode());
        assertEquals("http://localhost:8080/api/v1/organizations/" + ACME, Server.header(response, "Location"));
        assertEquals(ACME_JSON, response.body());
        assertEquals("Acme", server.ports().createOrganization.lastAsked().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme\\u202Ecni",
                "Ac\\u200Bme",
                "\\u2066Acme",
                "Acme\\uFEFF",
                "Ac\\u00ADme",
                "A\\u2028B",
                "A\\u2029B",
                "A\\u0000",
                "A\\nB",
                "A\\uD800"
            })
    void a_name_with_something_that_is_not_seen_is_refused(String name) {
        var response = api.post("/organizations", "{\"slug\":\"acme\",\"name\":\"" + name + "\"}");

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"errors\":[{\"pointer\":\"/name\""), response.body());
        assertEquals(List.of(), server.ports().createOrganization.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "Zo\u00EB & S\u00F8n \uD83C\uDF0D"
            })
    void a_name_in_any_script_is_taken(String name) {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Created(ACME_INC));

        api.post("/organizations", "{\"slug\":\"acme\",\"name\":\"" + name + "\"}");

        assertEquals(name, server.ports().createOrganization.lastAsked().name());
    }

    @Test
    void every_bad_field_is_named_at_once() {
        var response = api.post("/organizations", "{\"slug\":\"No!\",\"Name\":\"x\",\"a/b~c\":1}");

        assertEquals(400, response.statusCode());
        assertTrue(
                response.body()
                        .contains("\"errors\":["
                                + "{\"pointer\":\"/slug\",\"code\":\"invalid_value\","
                                + "\"detail\":\"should be lower-case letters, digits and inner hyphens, at most 63\"},"
                                + "{\"pointer\":\"/name\",\"code\":\"required\","
                                + "\"detail\":\"is missing; it should be a text of 1 to 120 characters\"},"
                                + "{\"pointer\":\"/Name\",\"code\":\"unknown_field\","
                                + "\"detail\":\"is not a field of this object\"},"
                                + "{\"pointer\":\"/a~1b~0c\",\"code\":\"unknown_field\","
                                + "\"detail\":\"is not a field of this object\"}]"),
                response.body());
        assertEquals(List.of(), server.ports().createOrganization.asked());
    }

    @Test
    void a_problem_has_the_shape_of_one() {
        server.ports().createOrganization.answers(new CreateOrganization.Result.Refused(Refusal.SLUG_TAKEN));

        var response = api.post("/organizations", "{\"slug\":\"acme\",\"name\":\"Acme\"}");

        assertEquals(409, response.statusCode());
        assertEquals(
                "{\"type\":\"urn:vestibule:problem:slug_taken\",\"title\":\"That short name is taken\",\"status\":409,"
                        + "\"code\":\"slug_taken\",\"detail\":\"Another organization has this slug.\",\"trace\":\""
                        + Server.header(response, "X-Trace-Code") + "\",\"errors\":[]}",
                response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "1",
                "null",
                "\"x\"",
                "{\"slug\":}",
                "\u0000",
                "{'a':1}",
                "{\"slug\":\"a\",\"name\":\"A\"} x",
                "{\"slug\":\"a\",\"name\":\"A\"}{}",
                "{\"slug\":\"a\",\"name\":\"A\",\"slug\":\"b\"}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        var response = api.post("/organizations", body);

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"malformed_request\""), response.body());
    }

    @Test
    void nesting_without_end_is_malformed() {
        var response = api.post("/organizations", "{\"slug\":" + "[".repeat(100_000));

        assertEquals(400, response.statusCode());
    }

    @Test
    void other_formats_are_not_read() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            var response = api.send("POST", "/organizations", type, "slug=acme");

            assertEquals(415, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"code\":\"media_type_not_supported\""), response.body());
        }
    }

    @Test
    void what_is_not_there_is_a_problem_even_to_a_browser() {
        for (String path : List.of("/nothing", "/organizations/No%20Such", "/users/1", "/organizations/a/members/x")) {
            var response = api.get(path);

            assertEquals(404, response.statusCode(), path);
            assertEquals("application/problem+json", Server.header(response, "Content-Type"), path);
        }
    }

    @Test
    void a_method_that_is_not_there_is_a_problem() {
        var response = api.send("PUT", "/organizations/acme", "application/json", "{}");

        assertEquals(405, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"method_not_allowed\""));
        assertTrue(Server.header(response, "Allow").contains("PATCH"), Server.header(response, "Allow"));
    }

    @Test
    void an_organization_is_read_by_slug_or_id() {
        server.ports().showOrganization.answers(new ShowOrganization.Result.Shown(ACME_INC));

        assertEquals(ACME_JSON, api.get("/organizations/acme").body());
        assertEquals(ACME_JSON, api.get("/organizations/" + ACME).body());
    }

    @Test
    void a_change_says_what_changes_and_nothing_else() {
        server.ports().changeOrganization.answers(new ChangeOrganization.Result.Changed(ACME_INC));

        var response = api.patch(
                "/organizations/acme",
                "{\"name\":\"New\",\"status\":\"DISABLED\",\"defaultRole\":\"admin\",\"flags\":[\"require:2fa\"],"
                        + "\"ssoEnforcement\":\"required\",\"ssoFreshness\":\"P1D\",\"sessionIdle\":\"PT1H\","
                        + "\"seatLimit\":5}");

        assertEquals(200, response.statusCode(), response.body());
        var change = server.ports().changeOrganization.lastAsked().change();
        assertEquals(Optional.of("New"), change.name());
        assertEquals(Optional.of(OrganizationStatus.DISABLED), change.status());
        assertEquals(Optional.of(OrganizationRole.ADMIN), change.defaultRole());
        assertEquals(Optional.of(Set.of(OrganizationFlag.REQUIRE_2FA)), change.flags());
        assertEquals(Optional.of(SsoEnforcement.REQUIRED), change.enforcement());
        assertEquals(Optional.of(Duration.ofDays(1)), change.ssoFreshness());
        assertEquals(Optional.of(Duration.ofHours(1)), change.sessionIdle());
        assertEquals(Optional.empty(), change.sessionAbsolute());
        assertEquals(Optional.of(OptionalInt.of(5)), change.seatLimit());
    }

    @Test
    void null_lifts_the_seat_limit_and_nothing_else() {
        server.ports().changeOrganization.answers(new ChangeOrganization.Result.Changed(ACME_INC));

        assertEquals(
                200, api.patch("/organizations/acme", "{\"seatLimit\":null}").statusCode());
        assertEquals(
                Optional.of(OptionalInt.empty()),
                server.ports().changeOrganization.lastAsked().change().seatLimit());
        assertEquals(400, api.patch("/organizations/acme", "{\"name\":null}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"flags\":[\"nonsense\"]}",
                "{\"flags\":\"require:2fa\"}",
                "{\"sessionIdle\":\"8h\"}",
                "{\"sessionIdle\":\"PT0S\"}",
                "{\"sessionIdle\":\"P99999999D\"}",
                "{\"seatLimit\":1.5}",
                "{\"seatLimit\":-1}",
                "{\"seatLimit\":1e99}",
                "{\"status\":\"gone\"}",
                "{\"name\":\"\"}",
                "{\"slug\":\"renamed\"}"
            })
    void a_change_that_cannot_be_is_refused(String body) {
        var response = api.patch("/organizations/acme", body);

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"/"), response.body());
    }

    @Test
    void what_comes_later_is_refused_and_not_ignored() {
        server.ports().changeOrganization.answers(new ChangeOrganization.Result.Refused(Refusal.FEATURE_NOT_AVAILABLE));

        var response = api.patch("/organizations/acme", "{\"flags\":[\"require:2fa\"]}");

        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"feature_not_available\""));
    }

    @Test
    void deleting_answers_with_nothing() {
        server.ports().deleteOrganization.answers(new DeleteOrganization.Result.Deleted());

        var response = api.delete("/organizations/acme");

        assertEquals(204, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void domains_are_listed_added_and_dropped() {
        var domain = new ProvenDomain(new ProvenDomainId(id(8)), ACME, new DomainName("acme.example"), NOW);
        String json = "{\"id\":\"" + id(8)
                + "\",\"name\":\"acme.example\",\"proven\":true,\"provenAt\":\"2026-06-01T10:00:00Z\"}";
        server.ports().listDomains.answers(new ListDomains.Result.Listed(List.of(domain)));
        server.ports().addDomain.answers(new AddDomain.Result.Added(domain));
        server.ports().dropDomain.answers(new DropDomain.Result.Dropped());

        assertEquals("[" + json + "]", api.get("/organizations/acme/domains").body());
        var added = api.post("/organizations/acme/domains", "{\"name\":\"ACME.example\",\"proven\":true}");
        assertEquals(201, added.statusCode());
        assertEquals(json, added.body());
        assertEquals(
                new DomainName("acme.example"),
                server.ports().addDomain.lastAsked().name());
        assertEquals(204, api.delete("/organizations/acme/domains/" + id(8)).statusCode());
        assertEquals(404, api.delete("/organizations/acme/domains/acme.example").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"acme.example\"}", "{\"name\":\"acme.example\",\"proven\":false}"})
    void claiming_a_domain_comes_later(String body) {
        var response = api.post("/organizations/acme/domains", body);

        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"feature_not_available\""));
        assertTrue(response.body().contains("\"pointer\":\"/proven\""));
    }
}
