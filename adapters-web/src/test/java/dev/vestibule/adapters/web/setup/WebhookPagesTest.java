package dev.vestibule.adapters.web.setup;

import static dev.vestibule.adapters.web.testing.Cast.ACME;
import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.NOW;
import static dev.vestibule.adapters.web.testing.Cast.SESSION;
import static dev.vestibule.adapters.web.testing.Cast.TOKEN;
import static dev.vestibule.adapters.web.testing.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Form;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.webhook.ChangeWebhook;
import dev.vestibule.application.port.in.webhook.CreateWebhook;
import dev.vestibule.application.port.in.webhook.ListWebhookDeliveries;
import dev.vestibule.application.port.in.webhook.ListWebhooks;
import dev.vestibule.application.port.in.webhook.ReplayWebhookDelivery;
import dev.vestibule.application.port.in.webhook.RotateWebhookSecret;
import dev.vestibule.application.port.in.webhook.ShowWebhook;
import dev.vestibule.application.port.in.webhook.TestWebhook;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.SigningSecrets;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookDelivery;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookPagesTest {
    private static final String LIST = "/organizations/" + ACME + "/settings/webhooks";
    private static final String COOKIE = "vestibule_session=" + TOKEN;
    private static final SigningSecret SECRET = SigningSecret.of(new byte[SigningSecret.SIZE_BYTES]);
    private static final Webhook ACMES = new Webhook(
            new WebhookId(id(700)),
            ACME,
            "billing <b>",
            new WebhookUrl(URI.create("https://hooks.acme.example/in")),
            new EventChoice.Only(Set.of("member.joined")),
            WebhookStanding.ENABLED,
            SigningSecrets.first(SECRET),
            Optional.of(NOW),
            NOW);
    private static final String PAGE = LIST + "/" + ACMES.id();
    private static final WebhookDelivery LINE = new WebhookDelivery(
            new WebhookDeliveryId(id(701)),
            ACMES.id(),
            new MessageId(id(702)),
            "member.joined",
            2,
            NOW,
            Duration.ofMillis(37),
            Optional.of(new CallOutcome.Answered(503, Optional.empty())));
    private static final Map<String, String> WISH =
            Map.of("name", "payroll", "url", "https://new.acme.example/", "type", "sso.enabled");

    private final Server server = Server.overHttp();

    @BeforeEach
    void alice_is_signed_in_and_has_an_endpoint() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Recognised(SESSION));
        var hooks = server.webhooks();
        hooks.listWebhooks.answers(
                new ListWebhooks.Result.Listed(ACME_INC, new Page<>(List.of(ACMES), Optional.empty())));
        hooks.showWebhook.answers(new ShowWebhook.Result.Shown(ACMES));
        hooks.listWebhookDeliveries.answers(new ListWebhookDeliveries.Result.Listed(
                ACMES, new Page<>(List.of(LINE), Optional.of(new Cursor(id(701))))));
    }

    private String submit(String page, Map<String, String> fields) {
        return Form.submit(server, page, page, fields, COOKIE).body();
    }

    @Test
    void the_list_tells_how_each_fares() {
        String page = server.get(LIST, "Cookie", COOKIE).body();

        assertTrue(page.contains("billing &lt;b&gt;"));
        assertTrue(page.contains("failing"));
        assertTrue(page.contains("href=\"" + PAGE + "\""));
        assertFalse(page.contains("whsec_"));
    }

    @Test
    void a_new_one_shows_its_secret_once() {
        server.webhooks().createWebhook.answers(new CreateWebhook.Result.Created(ACMES, SECRET));

        String page = submit(LIST, WISH);

        assertTrue(page.contains(SECRET.reveal()));
        assertEquals("payroll", server.webhooks().createWebhook.lastAsked().name());
        assertEquals(
                new EventChoice.Only(Set.of("sso.enabled")),
                server.webhooks().createWebhook.lastAsked().events());
        assertFalse(server.get(PAGE, "Cookie", COOKIE).body().contains("whsec_"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WEBHOOK_LIMIT", "WEBHOOK_ADDRESS_REFUSED", "FORBIDDEN"})
    void what_cannot_be_added_is_told(Refusal refusal) {
        server.webhooks().createWebhook.answers(new CreateWebhook.Result.Refused(refusal));

        assertTrue(submit(LIST, WISH).contains("data-code=\"" + refusal.code() + "\""));
    }

    @Test
    void what_cannot_be_read_is_shown_again() {
        String page = submit(LIST, Map.of("name", "payroll", "url", "ftp://acme.example"));

        assertTrue(page.contains("value=\"payroll\""));
        assertTrue(page.contains("data-code=\"invalid_request\""));
        assertEquals(List.of(), server.webhooks().createWebhook.asked());
    }

    @Test
    void its_page_shows_the_log() {
        String page = server.get(PAGE, "Cookie", COOKIE).body();

        assertTrue(page.contains("member.joined: answered 503"));
        assertTrue(page.contains("attempt 2, 37 ms"));
        assertTrue(page.contains("href=\"" + PAGE + "?cursor=" + id(701) + "\""));
    }

    @Test
    void the_buttons_do_what_they_say() {
        server.webhooks().testWebhook.answers(new TestWebhook.Result.Tested(LINE));
        server.webhooks().replayWebhookDelivery.answers(new ReplayWebhookDelivery.Result.Scheduled());
        server.webhooks().changeWebhook.answers(new ChangeWebhook.Result.Changed(ACMES));

        assertTrue(submit(PAGE, Map.of("op", "test")).contains("The test came to this: answered 503."));
        assertTrue(submit(PAGE, Map.of("op", "replay", "delivery", id(701).toString()))
                .contains("on its way once more"));
        assertTrue(submit(PAGE, Map.of("op", "disable", "tag", "x")).contains("Saved."));
        assertEquals(
                Optional.of(false),
                server.webhooks().changeWebhook.lastAsked().change().enabled());
    }

    @Test
    void a_stale_change_keeps_what_was_typed_and_the_tag_it_came_with() {
        server.webhooks().changeWebhook.answers(new ChangeWebhook.Result.Refused(Refusal.PRECONDITION_FAILED));

        String page = submit(
                PAGE, Map.of("op", "change", "tag", "old", "name", "payroll", "url", "https://new.acme.example/"));

        assertTrue(page.contains("value=\"payroll\""));
        assertTrue(page.contains("name=\"tag\" value=\"old\""));
        assertTrue(page.contains("Look at it as it is now"));
    }

    @Test
    void a_form_that_is_sent_twice_rotates_once() {
        Webhook rotated = ACMES.with(ACMES.secrets().rotated(SECRET, NOW));
        server.webhooks().rotateWebhookSecret.answers(new RotateWebhookSecret.Result.Rotated(rotated, SECRET));

        assertTrue(submit(PAGE, Map.of("op", "rotate", "former", "")).contains(SECRET.reveal()));
        server.webhooks().showWebhook.answers(new ShowWebhook.Result.Shown(rotated));
        String again = submit(PAGE, Map.of("op", "rotate", "former", ""));

        assertFalse(again.contains("whsec_"));
        assertEquals(1, server.webhooks().rotateWebhookSecret.asked().size());
    }

    @Test
    void strangers_sign_in_first() {
        server.ports().recogniseSession.answers(new RecogniseSession.Result.Unknown());

        assertEquals(303, server.get(LIST, "Cookie", COOKIE).statusCode());
        assertEquals(303, server.get(PAGE, "Cookie", COOKIE).statusCode());
    }
}
