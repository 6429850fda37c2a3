package dev.vestibule.application.webhook;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.testing.ScriptedEndpoints;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// ALICE owns ACME, BOB is a member of it, MALLORY owns GLOBEX.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhooksTest {
    private static final WebhookUrl URL = new WebhookUrl(URI.create("https://hooks.acme.example/in"));
    private static final WebhookUrl INSIDE = new WebhookUrl(URI.create("https://inside.example/"));
    private static final EventChoice ALL = new EventChoice.All();
    private static final PageRequest PAGE = new PageRequest(Optional.empty(), 50);
    private static final Condition ANY = new Condition.Any();

    private final AdminBench bench = new AdminBench();
    private final ScriptedEndpoints endpoints = new ScriptedEndpoints(bench.world);
    private final WebhookUseCases door = WebhookUseCases.over(
            bench.world, endpoints, new FakeSecrets(bench.world), new CountingIds(), bench.clock, Notices.BY_MAIL);

    @BeforeEach
    void members() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.ADMIN);
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);
    }

    private CreateWebhook.Result create(Caller caller, OrganizationRef at, WebhookUrl url) {
        return door.createWebhook().handle(new CreateWebhook.Command(caller, at, "billing", url, ALL));
    }

    private CreateWebhook.Result.Created made() {
        return assertInstanceOf(CreateWebhook.Result.Created.class, create(bench.as(Cast.ALICE), AT_ACME, URL));
    }

    private TestWebhook.Result test(Caller caller, WebhookId webhook) {
        return door.testWebhook().handle(new TestWebhook.Command(caller, AT_ACME, webhook));
    }

    private Webhook shown(WebhookId webhook) {
        var query = new ShowWebhook.Query(OPERATOR, AT_ACME, webhook);
        return assertInstanceOf(
                        ShowWebhook.Result.Shown.class, door.showWebhook().handle(query))
                .webhook();
    }

    private ChangeWebhook.Result change(WebhookId webhook, WebhookChange change, Condition condition) {
        return door.changeWebhook()
                .handle(new ChangeWebhook.Command(bench.as(Cast.ALICE), AT_ACME, webhook, change, condition));
    }

    private static WebhookChange to(WebhookUrl url) {
        return new WebhookChange(Optional.empty(), Optional.of(url), Optional.empty(), Optional.empty());
    }

    private static WebhookChange enabled(boolean enabled) {
        return new WebhookChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(enabled));
    }

    @Test
    void an_endpoint_is_made_on_and_written_down_without_secret_and_path() {
        CreateWebhook.Result.Created made = made();

        assertEquals(WebhookStanding.ENABLED, made.webhook().standing());
        assertEquals(List.of(made.secret()), made.webhook().secrets().at(bench.clock.instant()));
        assertEquals(made.webhook(), shown(made.webhook().id()));
        assertEquals(List.of("WEBHOOK_CREATED {host=hooks.acme.example, name=billing}"), bench.written());
    }

    @Test
    void an_address_that_may_not_be_called_is_not_kept() {
        var refused = new CreateWebhook.Result.Refused(Refusal.WEBHOOK_ADDRESS_REFUSED);

        assertEquals(refused, create(bench.as(Cast.ALICE), AT_ACME, INSIDE));
        assertEquals(
                new ChangeWebhook.Result.Refused(Refusal.WEBHOOK_ADDRESS_REFUSED),
                change(made().webhook().id(), to(INSIDE), ANY));
    }

    @Test
    void where_an_address_leads_is_told_to_nobody_who_may_not_ask() {
        assertEquals(new CreateWebhook.Result.Refused(Refusal.FORBIDDEN), create(bench.as(Cast.BOB), AT_ACME, INSIDE));
        assertEquals(
                new CreateWebhook.Result.Refused(Refusal.NOT_FOUND), create(bench.as(Cast.MALLORY), AT_ACME, INSIDE));
    }

    @Test
    void there_are_twenty_and_no_more() {
        for (int i = 0; i < Webhook.MOST_PER_ORGANIZATION; i++) {
            made();
        }

        assertEquals(
                new CreateWebhook.Result.Refused(Refusal.WEBHOOK_LIMIT), create(bench.as(Cast.ALICE), AT_ACME, URL));
        assertInstanceOf(CreateWebhook.Result.Created.class, create(bench.as(Cast.MALLORY), AT_GLOBEX, URL));
    }

    @Test
    void to_others_an_endpoint_is_not_there_through_any_door() {
        WebhookId id = made().webhook().id();
        Caller mallory = bench.as(Cast.MALLORY);

        assertEquals(
                new ShowWebhook.Result.Refused(Refusal.NOT_FOUND),
                door.showWebhook().handle(new ShowWebhook.Query(mallory, AT_GLOBEX, id)));
        assertEquals(
                new DeleteWebhook.Result.Refused(Refusal.NOT_FOUND),
                door.deleteWebhook().handle(new DeleteWebhook.Command(mallory, AT_GLOBEX, id, ANY)));
        assertEquals(
                new RotateWebhookSecret.Result.Refused(Refusal.NOT_FOUND),
                door.rotateWebhookSecret().handle(new RotateWebhookSecret.Command(mallory, AT_GLOBEX, id)));
        assertEquals(
                new TestWebhook.Result.Refused(Refusal.NOT_FOUND),
                door.testWebhook().handle(new TestWebhook.Command(mallory, AT_GLOBEX, id)));
        assertEquals(
                new ListWebhookDeliveries.Result.Refused(Refusal.NOT_FOUND),
                door.listWebhookDeliveries().handle(new ListWebhookDeliveries.Query(mallory, AT_GLOBEX, id, PAGE)));
        assertEquals(List.of(), endpoints.calls());
    }

    @Test
    void a_key_needs_the_scope() {
        WebhookId id = made().webhook().id();
        Caller reader = with(Scope.EVENT_READ);
        Caller writer = with(Scope.EVENT_WRITE);

        assertInstanceOf(
                ListWebhooks.Result.Listed.class,
                door.listWebhooks().handle(new ListWebhooks.Query(reader, AT_ACME, PAGE)));
        assertEquals(new TestWebhook.Result.Refused(Refusal.FORBIDDEN), test(reader, id));
        assertInstanceOf(TestWebhook.Result.Tested.class, test(writer, id));
        assertEquals(new CreateWebhook.Result.Refused(Refusal.FORBIDDEN), create(writer, AT_ACME, URL));
        assertInstanceOf(CreateWebhook.Result.Created.class, create(with(Scope.EVENT_ADMIN), AT_ACME, URL));
    }

    private Caller with(Scope scope) {
        var key = new ApiKey(
                new ApiKeyId(Cast.uuid(0x77)),
                Optional.of(Cast.ACME.id()),
                "key",
                Set.of(scope),
                new KeyMaker.Operator(),
                bench.clock.instant(),
                bench.clock.instant().plus(Duration.ofDays(1)),
                Optional.empty());
        return new Caller(new Actor.WithKey(key), AdminBench.TRACE);
    }

    @Test
    void a_change_wants_to_know_the_state_and_is_written_down_by_name() {
        Webhook webhook = made().webhook();
        WebhookUrl other = new WebhookUrl(URI.create("https://new.acme.example/"));

        assertEquals(
                new ChangeWebhook.Result.Refused(Refusal.PRECONDITION_FAILED),
                change(webhook.id(), to(other), new Condition.OneOf(Set.of(new StateTag("stale")))));
        assertInstanceOf(
                ChangeWebhook.Result.Changed.class,
                change(webhook.id(), to(other), new Condition.OneOf(Set.of(webhook.tag()))));

        assertEquals(other, shown(webhook.id()).url());
        assertEquals(
                "WEBHOOK_EDITED {changed=url, host=new.acme.example, name=billing}",
                bench.written().getLast());
    }

    @Test
    void for_a_day_both_secrets_sign() {
        CreateWebhook.Result.Created made = made();
        WebhookId id = made.webhook().id();
        SigningSecret next = rotated(id);

        test(OPERATOR, id);
        bench.clock.advance(Duration.ofHours(24));
        test(OPERATOR, id);

        assertEquals(
                List.of(List.of(next, made.secret()), List.of(next)),
                endpoints.calls().stream().map(ScriptedEndpoints.Call::secrets).toList());
    }

    private SigningSecret rotated(WebhookId id) {
        var command = new RotateWebhookSecret.Command(bench.as(Cast.ALICE), AT_ACME, id);
        return assertInstanceOf(
                        RotateWebhookSecret.Result.Rotated.class,
                        door.rotateWebhookSecret().handle(command))
                .secret();
    }

    @Test
    void of_three_secrets_the_oldest_is_worth_nothing() {
        WebhookId id = made().webhook().id();
        SigningSecret second = rotated(id);
        SigningSecret third = rotated(id);

        assertEquals(List.of(third, second), shown(id).secrets().at(bench.clock.instant()));
        assertEquals(
                "WEBHOOK_SECRET_ROTATED {host=hooks.acme.example, name=billing}",
                bench.written().getLast());
    }

    @Test
    void a_test_goes_out_at_once_and_into_the_log() {
        WebhookId id = made().webhook().id();

        var tested = assertInstanceOf(TestWebhook.Result.Tested.class, test(bench.as(Cast.ALICE), id));

        assertEquals("webhook.test", endpoints.calls().getFirst().message().type());
        assertEquals(List.of(tested.delivery()), bench.world.webhookDeliveries());
        assertEquals(new TestWebhook.Result.Refused(Refusal.TOO_MANY_ATTEMPTS), test(bench.as(Cast.ALICE), id));
        bench.clock.advance(Trials.PAUSE);
        assertInstanceOf(TestWebhook.Result.Tested.class, test(bench.as(Cast.ALICE), id));
    }

    @Test
    void a_test_stands_for_no_event_and_is_not_replayed() {
        WebhookId id = made().webhook().id();
        test(OPERATOR, id);

        assertEquals(
                new ReplayWebhookDelivery.Result.Refused(Refusal.STATE_CONFLICT),
                replay(id, bench.world.webhookDeliveries().getFirst().id()));
        assertEquals(
                new ReplayWebhookDelivery.Result.Refused(Refusal.NOT_FOUND),
                replay(id, new WebhookDeliveryId(Cast.uuid(0x404))));
    }

    private ReplayWebhookDelivery.Result replay(WebhookId id, WebhookDeliveryId delivery) {
        return door.replayWebhookDelivery()
                .handle(new ReplayWebhookDelivery.Command(bench.as(Cast.ALICE), AT_ACME, id, delivery));
    }

    @Test
    void switched_on_again_it_has_no_past() {
        WebhookId id = made().webhook().id();
        endpoints.answer(500);
        test(OPERATOR, id);
        assertEquals(Optional.of(bench.clock.instant()), shown(id).failingSince());

        change(id, enabled(false), ANY);
        assertEquals(WebhookStanding.SWITCHED_OFF, shown(id).standing());
        change(id, enabled(true), ANY);

        assertEquals(WebhookStanding.ENABLED, shown(id).standing());
        assertEquals(Optional.empty(), shown(id).failingSince());
    }

    @Test
    void a_deleted_one_is_gone() {
        Webhook webhook = made().webhook();

        assertEquals(
                new DeleteWebhook.Result.Deleted(),
                door.deleteWebhook()
                        .handle(new DeleteWebhook.Command(
                                bench.as(Cast.ALICE),
                                AT_ACME,
                                webhook.id(),
                                new Condition.OneOf(Set.of(webhook.tag())))));

        assertEquals(List.of(), bench.world.webhooks());
        assertEquals(
                "WEBHOOK_DELETED {host=hooks.acme.example, name=billing}",
                bench.written().getLast());
    }
}
