package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.DeleteWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import dev.vestibule.domain.webhook.WebhookStanding;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
    private static final String HERE = "/organizations/acme/webhooks";
    private static final SigningSecret SECRET = SigningSecret.of(new byte[SigningSecret.SIZE_BYTES]);
    private static final Webhook ACMES = new Webhook(
            new WebhookId(id(700)),
            ACME,
            "billing",
            new WebhookUrl(URI.create("https://hooks.acme.example/in")),
            new EventChoice.Only(Set.of("sso.enabled", "member.joined")),
            WebhookStanding.ENABLED,
            SigningSecrets.first(SECRET),
            Optional.of(NOW),
            NOW);
    private static final String THERE = HERE + "/" + ACMES.id();
    private static final String JSON = "{\"id\":\"" + ACMES.id() + "\",\"name\":\"billing\","
            + "\"url\":\"https://hooks.acme.example/in\",\"eventTypes\":[\"member.joined\",\"sso.enabled\"],"
            + "\"enabled\":true,\"status\":\"enabled\",\"failingSince\":\"2026-06-01T10:00:00Z\","
            + "\"formerSecretUntil\":null,\"createdAt\":\"2026-06-01T10:00:00Z\",\"secret\":%s}";
    private static final String WISH = "{\"name\":\"billing\",\"url\":\"https://hooks.acme.example/in\"}";

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    private static WebhookDelivery delivery(CallOutcome outcome) {
        return new WebhookDelivery(
                new WebhookDeliveryId(id(701)),
                ACMES.id(),
                new MessageId(id(702)),
                "member.joined",
                2,
                NOW,
                Duration.ofMillis(37),
                Optional.of(outcome));
    }

    @Test
    void an_endpoint_is_made_and_its_secret_told_once() {
        server.webhooks().createWebhook.answers(new CreateWebhook.Result.Created(ACMES, SECRET));
        server.webhooks().showWebhook.answers(new ShowWebhook.Result.Shown(ACMES));

        var created = api.post(HERE, WISH);
        var shown = api.get(THERE);

        assertEquals(201, created.statusCode(), created.body());
        assertEquals(JSON.formatted("\"" + SECRET.reveal() + "\""), created.body());
        assertEquals(
                "http://localhost:8080/api/v1/organizations/" + ACME + "/webhooks/" + ACMES.id(),
                Server.header(created, "Location"));
        assertEquals(JSON.formatted("null"), shown.body());
        assertEquals("\"" + ACMES.tag().value() + "\"", Server.header(shown, "ETag"));
        assertEquals(
                new EventChoice.All(),
                server.webhooks().createWebhook.lastAsked().events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"billing\"}",
                "{\"name\":\" \",\"url\":\"https://hooks.acme.example/\"}",
                "{\"name\":\"billing\",\"url\":\"hooks.acme.example\"}",
                "{\"name\":\"billing\",\"url\":\"ftp://hooks.acme.example/\"}",
                "{\"name\":\"billing\",\"url\":\"https://me:pass@hooks.acme.example/\"}",
                "{\"name\":\"billing\",\"url\":\"https://hooks.acme.example/#in\"}",
                "{\"name\":\"billing\",\"url\":\"https://hooks.acme.example/\",\"eventTypes\":[]}",
                "{\"name\":\"billing\",\"url\":\"https://hooks.acme.example/\",\"eventTypes\":[\"no.such\"]}",
                "{\"name\":\"billing\",\"url\":\"https://hooks.acme.example/\",\"secret\":\"whsec_mine\"}"
            })
    void an_endpoint_that_cannot_be_is_refused(String body) {
        assertEquals(400, api.post(HERE, body).statusCode());
        assertEquals(List.of(), server.webhooks().createWebhook.asked());
    }

    @Test
    void a_change_says_what_it_changes_and_null_means_all() {
        server.webhooks().changeWebhook.answers(new ChangeWebhook.Result.Changed(ACMES));

        assertEquals(
                200, api.patch(THERE, "{\"eventTypes\":null,\"enabled\":false}").statusCode());
        assertEquals(428, api.patch(THERE, "{}", "").statusCode());

        assertEquals(
                new WebhookChange(
                        Optional.empty(), Optional.empty(), Optional.of(new EventChoice.All()), Optional.of(false)),
                server.webhooks().changeWebhook.lastAsked().change());
    }

    @Test
    void a_secret_is_rotated_and_an_endpoint_deleted() {
        server.webhooks().rotateWebhookSecret.answers(new RotateWebhookSecret.Result.Rotated(ACMES, SECRET));
        server.webhooks().deleteWebhook.answers(new DeleteWebhook.Result.Deleted());

        assertEquals(
                JSON.formatted("\"" + SECRET.reveal() + "\""),
                api.post(THERE + "/secret", "").body());
        assertEquals(204, api.delete(THERE).statusCode());
    }

    @Test
    void the_log_tells_what_came_of_calls_and_not_what_was_answered() {
        server.webhooks().listWebhooks.answers(new ListWebhooks.Result.Refused(Refusal.FORBIDDEN));
        server.webhooks()
                .listWebhookDeliveries
                .answers(new ListWebhookDeliveries.Result.Listed(
                        ACMES,
                        new Page<>(
                                List.of(
                                        delivery(new CallOutcome.Answered(503, Optional.empty())),
                                        delivery(new CallOutcome.Unanswered(CallFault.TIMED_OUT))),
                                Optional.empty())));

        String line = "{\"id\":\"" + id(701) + "\",\"eventId\":\"" + id(702) + "\",\"type\":\"member.joined\","
                + "\"attempt\":2,\"at\":\"2026-06-01T10:00:00Z\",\"durationMillis\":37,\"delivered\":false,"
                + "\"status\":%s,\"error\":%s}";
        assertEquals(
                "[" + line.formatted("503", "null") + "," + line.formatted("null", "\"timed_out\"") + "]",
                api.get(THERE + "/deliveries").body());
        assertEquals(403, api.get(HERE).statusCode());
    }

    @Test
    void a_test_answers_what_came_of_it_and_a_replay_nothing() {
        server.webhooks()
                .testWebhook
                .answers(new TestWebhook.Result.Tested(delivery(new CallOutcome.Answered(204, Optional.empty()))));
        server.webhooks().replayWebhookDelivery.answers(new ReplayWebhookDelivery.Result.Scheduled());

        var tested = api.post(THERE + "/test", "");

        assertEquals(200, tested.statusCode());
        assertFalse(tested.body().contains("whsec_"));
        assertEquals(
                204, api.post(THERE + "/deliveries/" + id(701) + "/replay", "").statusCode());
        assertEquals(
                new WebhookDeliveryId(id(701)),
                server.webhooks().replayWebhookDelivery.lastAsked().delivery());
    }
}
