package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.adapters.web.testing.StubDeadLetters;
import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.SignalId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Dead letters, as the operator's programs see them.
class DeadLettersTest {
    private static final String API = "/dead-letters";
    private static final SignalId ID = new SignalId(UUID.fromString("01930000-0000-7000-8000-000000000801"));
    private static final DeadLetter LETTER = new DeadLetter(
            ID,
            Receiver.EVENTS,
            "sso_enabled",
            Optional.of(ACME),
            NOW,
            NOW,
            20,
            "the receiver broke",
            DeadLetter.Use.REPLAYABLE);

    private final Server server = Server.overHttp();
    private final StubDeadLetters ports = server.deadLetters();
    private final Api api = new Api(server);

    @Test
    void they_are_read_in_pages_of_those_meant() {
        ports.list.answers(
                new ListDeadLetters.Result.Listed(new Page<>(List.of(LETTER), Optional.of(new Cursor(ID.value())))));

        HttpResponse<String> response = api.get(API + "?receiver=events&organization=" + ACME + "&limit=1");

        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"reason\":\"the receiver broke\",\"replayable\":true"), response.body());
        assertTrue(Server.header(response, "Link").contains("receiver=events"));
        assertEquals(
                new DeadLetterFilter(Optional.of(Receiver.EVENTS), Optional.of(ACME)),
                ports.list.lastAsked().filter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?receiver=pigeon", "?organization=acme"})
    void what_cannot_be_meant_is_said_so(String query) {
        assertEquals(400, api.get(API + query).statusCode());
        assertEquals(400, api.post(API + "/replay" + query, "").statusCode());
    }

    @Test
    void one_is_read_replayed_and_dropped() {
        ports.show.answers(new ShowDeadLetter.Result.Shown(LETTER));
        ports.replay.answers(new ReplayDeadLetter.Result.Replayed());
        ports.drop.answers(new DropDeadLetter.Result.Dropped());

        assertEquals(200, api.get(API + "/" + ID).statusCode());
        assertEquals(
                "{\"replayed\":1}", api.post(API + "/" + ID + "/replay", "").body());
        assertEquals(204, api.delete(API + "/" + ID).statusCode());
        assertEquals(ID, ports.drop.lastAsked().letter());
    }

    @Test
    void many_are_replayed_at_once() {
        ports.replayAll.answers(new ReplayDeadLetters.Result.Replayed(7));

        assertEquals(
                "{\"replayed\":7}", api.post(API + "/replay?receiver=mail", "").body());
        assertEquals(
                Optional.of(Receiver.MAIL), ports.replayAll.lastAsked().filter().receiver());
    }

    @Test
    void refusals_have_their_status() {
        ports.list.answers(new ListDeadLetters.Result.Refused(Refusal.FORBIDDEN));
        ports.show.answers(new ShowDeadLetter.Result.Refused(Refusal.NOT_FOUND));
        ports.replay.answers(new ReplayDeadLetter.Result.Refused(Refusal.DEAD_LETTER_EXPIRED));
        ports.replayAll.answers(new ReplayDeadLetters.Result.Refused(Refusal.FORBIDDEN));
        ports.drop.answers(new DropDeadLetter.Result.Refused(Refusal.NOT_FOUND));

        assertEquals(403, api.get(API).statusCode());
        assertEquals(404, api.get(API + "/" + ID).statusCode());
        assertEquals(409, api.post(API + "/" + ID + "/replay", "").statusCode());
        assertEquals(403, api.post(API + "/replay", "").statusCode());
        assertEquals(404, api.delete(API + "/" + ID).statusCode());
    }
}
