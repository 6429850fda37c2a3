package dev.vestibule.adapters.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.domain.listing.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadPartsTest {
    private static final String HERE = "/organizations/acme";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations?unheard=1",
                "/users?unheard",
                HERE + "?unheard=1",
                HERE + "/members?limit=1&unheard=owner",
                HERE + "/audit-log?action=member_added&unheard=alice",
                HERE + "/domains?unheard=",
                HERE + "/providers?unheard=1",
                "/session?unheard=1"
            })
    void a_parameter_that_nobody_reads_is_named(String path) {
        var response = api.get(path);

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"invalid_request\""), response.body());
        assertTrue(
                response.body().contains("\"errors\":[{\"pointer\":\"?unheard\",\"code\":\"unknown_parameter\""),
                response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {HERE + "?limit=1", HERE + "/domains?cursor=x", "/session?action=x"})
    void what_another_request_would_read_is_unread_here(String path) {
        assertEquals(400, api.get(path).statusCode());
    }

    @Test
    void what_a_request_reads_may_come_all_together() {
        server.audit()
                .listAuditEntries
                .answers(new ListAuditEntries.Result.Listed(new Page<>(List.of(), Optional.empty())));

        assertEquals(
                200,
                api.get(HERE + "/audit-log?action=member_added&limit=5&cursor=01930000-0000-7000-8000-000000000100")
                        .statusCode());
    }

    @Test
    void strangers_are_told_nothing_about_parameters() {
        assertEquals(401, server.get("/api/v1/organizations?unheard=1").statusCode());
    }

    @Test
    void a_condition_is_refused_where_nobody_would_look_at_it() {
        var response = api.delete(HERE + "/domains/01930000-0000-7000-8000-000000000100", "\"1\"");

        assertEquals(422, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"errors\":[{\"pointer\":\"If-Match\""), response.body());
        assertEquals(List.of(), server.ports().dropDomain.asked());
    }

    @Test
    void what_is_not_there_is_not_there_whatever_the_condition() {
        var response = api.delete("/nowhere", "\"1\"");

        assertEquals(404, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"page_not_found\""), response.body());
    }
}
