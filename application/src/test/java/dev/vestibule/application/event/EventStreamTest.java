package dev.vestibule.application.event;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.NOWHERE;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.event.KeepEventDays;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventCursor;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventPage;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.Signal.Fact;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.trace.ProviderHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventStreamTest {
    private static final Fact SIGN_IN =
            new Signal.SignedInBySso(ACME.id(), OKTA.id(), ALICE.id(), new IdentityId(uuid(5)));
    private static final Fact ENABLED = new Signal.SsoEnabled(ACME.id(), OKTA.id());

    private final AdminBench bench = new AdminBench();
    private final EventUseCases door = EventUseCases.over(bench.world, bench.clock);
    private final EventRecorder recorder = new EventRecorder(bench.clock);
    private final Instant now = bench.clock.instant();

    @BeforeEach
    void acme_has_a_provider_and_a_manager() {
        bench.given(OKTA);
        bench.given(ENTRA);
        bench.givenMember(ACME, ALICE, OrganizationRole.MANAGER);
        bench.givenMember(ACME, BOB, OrganizationRole.MEMBER);
        bench.givenMember(GLOBEX, MALLORY, OrganizationRole.OWNER);
    }

    private void record(Happening... happenings) {
        bench.world.given(stores -> recorder.record(stores, ACME.id(), List.of(happenings)));
    }

    private static Happening happening(long id, Fact fact, Instant at) {
        return new Happening(new SignalId(uuid(id)), fact, at);
    }

    private ListEvents.Result list(Caller caller, OrganizationRef at) {
        return door.listEvents().handle(new ListEvents.Query(caller, at, Optional.empty(), EventCursor.START, 50));
    }

    private List<Event> stream() {
        return assertInstanceOf(ListEvents.Result.Listed.class, list(OPERATOR, AT_ACME))
                .page()
                .events();
    }

    private Event enabledAt(Instant at) {
        return Event.of(
                new EventId(uuid(1)), ACME.id(), EventType.SSO_ENABLED, at, Map.of(EventField.PROVIDER, OKTA.id()));
    }

    @Test
    void what_happened_is_told_under_the_signals_id() {
        record(happening(1, ENABLED, now));

        assertEquals(List.of(enabledAt(now)), stream());
    }

    @Test
    void sign_ins_are_counted_with_their_provider_and_hour() {
        record(happening(1, SIGN_IN, now), happening(2, ENABLED, now), happening(3, SIGN_IN, now));

        assertEquals(
                List.of(ProviderHour.signedIn(OKTA.id(), now).plus(ProviderHour.signedIn(OKTA.id(), now))),
                bench.world.providerHours());
    }

    @Test
    void the_same_batch_again_changes_neither_the_events_nor_what_was_counted() {
        Happening[] batch = {happening(1, SIGN_IN, now), happening(2, ENABLED, now), happening(1, SIGN_IN, now)};
        record(batch);
        List<Event> events = stream();
        record(batch);

        assertEquals(events, stream());
        assertEquals(List.of(ProviderHour.signedIn(OKTA.id(), now)), bench.world.providerHours());
    }

    @Test
    void what_is_older_than_the_stream_reaches_back_is_left_out() {
        record(happening(1, SIGN_IN, now.minus(Event.KEPT)), happening(2, SIGN_IN, now));

        assertEquals(1, stream().size());
        assertEquals(List.of(ProviderHour.signedIn(OKTA.id(), now)), bench.world.providerHours());
    }

    @Test
    void managers_and_the_operator_read_it() {
        record(happening(1, ENABLED, now));
        var page = new EventPage(List.of(enabledAt(now)), new EventCursor(1), false, false);

        assertEquals(new ListEvents.Result.Listed(page), list(bench.as(ALICE), AT_ACME));
        assertEquals(new ListEvents.Result.Listed(page), list(OPERATOR, AT_ACME));
    }

    @Test
    void members_do_not_and_to_others_it_is_not_there() {
        record(happening(1, ENABLED, now));

        assertEquals(new ListEvents.Result.Refused(Refusal.FORBIDDEN), list(bench.as(BOB), AT_ACME));
        assertEquals(new ListEvents.Result.Refused(Refusal.NOT_FOUND), list(bench.as(MALLORY), AT_ACME));
        assertEquals(list(bench.as(MALLORY), NOWHERE), list(bench.as(MALLORY), AT_ACME));
        var none = new EventPage(List.of(), EventCursor.START, false, false);
        assertEquals(new ListEvents.Result.Listed(none), list(bench.as(MALLORY), AT_GLOBEX));
    }

    @Test
    void days_and_hours_go_when_they_are_too_old() {
        record(happening(1, SIGN_IN, now));
        bench.clock.advance(Event.KEPT);
        door.keepEventDays().handle(new KeepEventDays.Command());

        assertEquals(1, stream().size());
        bench.clock.advance(Duration.ofDays(1));
        door.keepEventDays().handle(new KeepEventDays.Command());
        assertEquals(List.of(), stream());
        assertEquals(List.of(), bench.world.providerHours());
    }
}
