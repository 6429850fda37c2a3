package dev.vestibule.application.webhook;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.webhook.CallWebhook;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.testing.ScriptedEndpoints;
import dev.vestibule.domain.event.Event;
import dev.vestibule.domain.event.EventField;
import dev.vestibule.domain.event.EventId;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Telling endpoints of events. ALICE owns ACME, which has one endpoint and one event.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallsTest {
    private static final WebhookUrl URL = new WebhookUrl(URI.create("https://hooks.acme.example/in"));
    private static final CallWebhook.Result DONE = new CallWebhook.Result.Done();

    private final AdminBench bench = new AdminBench();
    private final ScriptedEndpoints endpoints = new ScriptedEndpoints(bench.world);
    private final CountingIds ids = new CountingIds();
    private final WebhookUseCases door = WebhookUseCases.over(
            bench.world, endpoints, new FakeSecrets(bench.world), ids, bench.clock, Notices.BY_MAIL);
    private final Event joined = event(1, EventType.MEMBER_JOINED);
    private WebhookId webhook = new WebhookId(Cast.uuid(0x404));

    @BeforeEach
    void an_endpoint_and_an_event() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        webhook = made(new EventChoice.All());
        bench.world.given(stores -> stores.events().append(Cast.ACME.id(), List.of(joined)));
    }

    private WebhookId made(EventChoice events) {
        var command = new CreateWebhook.Command(OPERATOR, AT_ACME, "billing", URL, events);
        return assertInstanceOf(
                        CreateWebhook.Result.Created.class, door.createWebhook().handle(command))
                .webhook()
                .id();
    }

    private Event event(long id, EventType type) {
        return Event.of(
                new EventId(Cast.uuid(0x900 + id)),
                Cast.ACME.id(),
                type,
                bench.clock.instant(),
                Map.of(EventField.USER, Cast.ALICE.id(), EventField.MEMBER, Cast.uuid(5)));
    }

    private CallWebhook.Result call(int attempt) {
        return door.callWebhook().handle(new CallWebhook.Command(signal(webhook, joined), attempt));
    }

    private static Signal.WebhookCall signal(WebhookId webhook, Event event) {
        return new Signal.WebhookCall(
                Cast.ACME.id(), webhook, new SignalId(event.id().value()));
    }

    private Webhook now() {
        return bench.world.webhooks().getFirst();
    }

    private List<Signal> mails() {
        return bench.world.signals().stream()
                .filter(Signal.WebhookDisabled.class::isInstance)
                .toList();
    }

    @Test
    void the_endpoint_is_told_what_happened_under_the_events_id() {
        assertEquals(DONE, call(3));

        var message = endpoints.calls().getFirst().message();
        assertEquals(new MessageId(joined.id().value()), message.id());
        assertEquals("member.joined", message.type());
        assertEquals(joined.at(), message.at());
        assertEquals(
                Map.of(
                        "user",
                        Cast.ALICE.id().toString(),
                        "member",
                        Cast.uuid(5).toString()),
                message.data());
        WebhookDelivery line = bench.world.webhookDeliveries().getFirst();
        assertEquals(3, line.attempt());
        assertEquals(Optional.of(new CallOutcome.Answered(204, Optional.empty())), line.outcome());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 503, 100, 600})
    void some_answers_ask_for_another_try(int status) {
        endpoints.answer(status);

        assertEquals(new CallWebhook.Result.Failed("the endpoint answered " + status, Optional.empty()), call(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 404, 413})
    void others_say_no(int status) {
        endpoints.answer(status);

        assertEquals(new CallWebhook.Result.Refused("the endpoint answered " + status), call(1));
    }

    @ParameterizedTest
    @EnumSource
    void no_answer_asks_for_another_try(CallFault fault) {
        endpoints.answer(new CallOutcome.Unanswered(fault));

        assertInstanceOf(CallWebhook.Result.Failed.class, call(1));
        assertEquals(Optional.of(bench.clock.instant()), now().failingSince());
    }

    @Test
    void it_may_ask_us_to_wait() {
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        endpoints.answer(new CallOutcome.Answered(429, minute));

        assertEquals(new CallWebhook.Result.Failed("the endpoint answered 429", minute), call(1));
    }

    @Test
    void a_success_ends_a_failure_and_while_all_is_well_its_row_is_left_alone() {
        endpoints.answer(500);
        call(1);
        bench.clock.advance(Duration.ofDays(6));
        endpoints.answer(200);

        call(2);

        assertEquals(Optional.empty(), now().failingSince());
        assertEquals(WebhookStanding.ENABLED, now().standing());
    }

    @Test
    void five_days_without_a_success_end_it_and_the_owners_hear() {
        endpoints.answer(500);
        call(1);
        bench.clock.advance(Webhook.PATIENCE.minusSeconds(1));
        call(2);
        assertEquals(WebhookStanding.ENABLED, now().standing());

        bench.clock.advance(Duration.ofSeconds(1));
        call(3);

        assertEquals(WebhookStanding.FAILING, now().standing());
        assertEquals(
                List.of(new Signal.WebhookDisabled(Cast.ALICES_ADDRESS.address(), Cast.ACME.name(), "billing")),
                mails());
        assertEquals(
                "WEBHOOK_DISABLED {host=hooks.acme.example, name=billing, reason=FAILING}",
                bench.written().getLast());
    }

    @Test
    void one_that_is_gone_is_off_at_once() {
        endpoints.answer(410);

        assertEquals(DONE, call(1));

        assertEquals(WebhookStanding.GONE, now().standing());
        assertEquals(1, mails().size());
    }

    @Test
    void what_waits_for_one_that_is_off_is_not_sent_and_that_is_written_down() {
        change(false);

        assertEquals(DONE, call(1));

        assertEquals(List.of(), endpoints.calls());
        assertEquals(
                Optional.empty(), bench.world.webhookDeliveries().getFirst().outcome());
        assertEquals("member.joined", bench.world.webhookDeliveries().getFirst().type());
    }

    private void change(boolean enabled) {
        var change = new WebhookChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(enabled));
        door.changeWebhook().handle(new ChangeWebhook.Command(OPERATOR, AT_ACME, webhook, change, new Condition.Any()));
    }

    @Test
    void what_waits_for_one_that_is_deleted_is_moot() {
        door.deleteWebhook().handle(new DeleteWebhook.Command(OPERATOR, AT_ACME, webhook, new Condition.Any()));

        assertEquals(DONE, call(1));
        assertEquals(List.of(), endpoints.calls());
    }

    @Test
    void an_event_that_is_not_kept_any_more_is_moot() {
        var forgotten = signal(webhook, event(2, EventType.MEMBER_JOINED));

        assertEquals(DONE, door.callWebhook().handle(new CallWebhook.Command(forgotten, 1)));
        assertEquals(List.of(), endpoints.calls());
        assertEquals(1, bench.world.webhookDeliveries().size());
    }

    @Test
    void a_replay_goes_the_same_way_once_more() {
        call(1);

        var replayed = door.replayWebhookDelivery()
                .handle(new ReplayWebhookDelivery.Command(
                        OPERATOR,
                        AT_ACME,
                        webhook,
                        bench.world.webhookDeliveries().getFirst().id()));

        assertEquals(new ReplayWebhookDelivery.Result.Scheduled(), replayed);
        assertEquals(signal(webhook, joined), bench.world.signals().getLast());
        assertEquals(
                "WEBHOOK_REPLAYED {host=hooks.acme.example, name=billing}",
                bench.written().getLast());
        change(false);
        assertInstanceOf(
                ReplayWebhookDelivery.Result.Refused.class,
                door.replayWebhookDelivery()
                        .handle(new ReplayWebhookDelivery.Command(
                                OPERATOR,
                                AT_ACME,
                                webhook,
                                bench.world.webhookDeliveries().getFirst().id())));
    }

    @Test
    void events_fan_out_in_order_to_those_that_want_them() {
        WebhookId picky = made(new EventChoice.Only(Set.of("member.removed")));
        Event removed = event(2, EventType.MEMBER_REMOVED);
        var fanOut = new FanOut(new Ledger(ids, bench.clock));

        bench.world.given(stores -> fanOut.send(stores, Cast.ACME.id(), List.of(joined, removed)));

        assertEquals(
                List.of(signal(webhook, joined), signal(webhook, removed), signal(picky, removed)),
                bench.world.signals());
    }

    @Test
    void other_organizations_endpoints_hear_nothing() {
        var fanOut = new FanOut(new Ledger(ids, bench.clock));

        bench.world.given(stores -> fanOut.send(stores, Cast.GLOBEX.id(), List.of(joined)));

        assertEquals(List.of(), bench.world.signals());
    }
}
