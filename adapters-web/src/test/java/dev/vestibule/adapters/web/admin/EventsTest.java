package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The event stream, as programs read it.
class EventsTest {
    private static final String PATH = "/organizations/acme/events";
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private void listed(EventPage page) {
        server.eventPorts().listEvents.answers(new ListEvents.Result.Listed(page));
    }

    private ListEvents.Query asked() {
        return server.eventPorts().listEvents.lastAsked();
    }

    private static String cursor(HttpResponse<String> response) {
        var cursor = CURSOR.matcher(response.body());
        assertTrue(cursor.find(), response.body());
        return cursor.group(1);
    }

    @Test
    void a_page_holds_envelopes_and_leads_on() {
        Event event = EventSamples.of(EventType.IDENTITY_CHECK_HELD);
        listed(new EventPage(List.of(event), new EventCursor(17), true, false));
        HttpResponse<String> response = api.get(PATH + "?limit=1&type=identity_check.held");

        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body()
                .startsWith("{\"events\":[{\"id\":\"" + event.id() + "\","
                        + "\"type\":\"identity_check.held\",\"version\":1,\"organization\":\"" + ACME + "\","
                        + "\"at\":\"2026-06-01T10:00:00Z\",\"data\":{"));
        assertTrue(response.body().contains("\"rejected\":3"), response.body());
        assertTrue(response.body().endsWith("\"more\":true,\"gap\":false}"), response.body());
        assertTrue(Server.header(response, "Link").contains("cursor=" + cursor(response)));
        assertEquals(Optional.of(EventType.IDENTITY_CHECK_HELD), asked().type());
        assertEquals(EventCursor.START, asked().after());
        assertEquals(1, asked().limit());
    }

    @Test
    void the_end_of_the_stream_has_a_cursor_too_and_it_leads_back_to_the_same_place() {
        listed(new EventPage(List.of(), new EventCursor(17), false, true));
        HttpResponse<String> response = api.get(PATH);

        assertTrue(response.body().endsWith("\"more\":false,\"gap\":true}"), response.body());
        assertTrue(response.headers().firstValue("Link").isEmpty());
        assertEquals(PageRequest.DEFAULT_LIMIT, asked().limit());
        api.get(PATH + "?cursor=" + cursor(response));
        assertEquals(new EventCursor(17), asked().after());
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=17, ?cursor",
        "cursor=MTotMQ, ?cursor",
        "cursor=MToxNyA, ?cursor",
        "cursor=*, ?cursor",
        "limit=0, ?limit",
        "limit=201, ?limit",
        "limit=1&limit=2, ?limit",
        "type=sso, ?type",
        "since=1, ?since"
    })
    void what_cannot_be_asked_is_named_and_nobody_is_asked(String query, String pointer) {
        HttpResponse<String> response = api.get(PATH + "?" + query);

        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
        assertEquals(List.of(), server.eventPorts().listEvents.asked());
    }

    @Test
    void the_stream_of_an_organization_that_is_not_there_is_not_there() {
        server.eventPorts().listEvents.answers(new ListEvents.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(404, api.get(PATH).statusCode());
    }
}
