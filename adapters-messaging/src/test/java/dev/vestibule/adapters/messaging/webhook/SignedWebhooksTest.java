package dev.vestibule.adapters.messaging.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vestibule.application.port.out.world.OutboundPosts;
import dev.vestibule.application.port.out.world.OutboundPosts.Post;
import dev.vestibule.application.port.out.world.WebhookCalls.Message;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is sent, as an implementation of Standard Webhooks judges it that somebody else wrote.
class SignedWebhooksTest {
    private static final String VALID = "valid";
    private static final String INVALID = "invalid";
    private static final WebhookUrl URL = new WebhookUrl(URI.create("https://hooks.acme.example/in?x=1"));
    private static final SigningSecret CURRENT = secret();
    private static final SigningSecret FORMER = secret();
    private static final Message MESSAGE = new Message(
            new MessageId(UUID.fromString("01930000-0000-7000-8000-000000000001")),
            Cast.ACME.id(),
            "identity_check.held",
            1,
            Instant.parse("2026-03-02T10:00:00.125Z"),
            Map.of("provider", "a \"quoted\" \\ text\nof two lines, and ü", "rejected", 12L));

    private static NodeJudge judge;

    private final Recorder posts = new Recorder();
    private final SignedWebhooks webhooks = new SignedWebhooks(posts);

    private static SigningSecret secret() {
        byte[] random = new byte[SigningSecret.SIZE_BYTES];
        new SecureRandom().nextBytes(random);
        return SigningSecret.of(random);
    }

    /// Remembers what would have been posted.
    private static final class Recorder implements OutboundPosts {
        private static final CallOutcome OUTCOME = new CallOutcome.Answered(204, Optional.empty());

        private final List<Post> posts = new ArrayList<>();

        @Override
        public Reach examine(URI location) {
            return Reach.CLOSED;
        }

        @Override
        public CallOutcome post(Post post) {
            posts.add(post);
            return OUTCOME;
        }
    }

    @BeforeAll
    static void start() {
        judge = NodeJudge.start();
    }

    @AfterAll
    static void stop() {
        judge.close();
    }

    private Post sent(Instant at, SigningSecret... secrets) {
        assertSame(Recorder.OUTCOME, webhooks.call(URL, List.of(secrets), MESSAGE, at));
        return posts.posts.getLast();
    }

    private static String verdict(SigningSecret secret, Post post) {
        return judge.verify(secret.reveal(), post.headers(), post.json());
    }

    private static Post with(Post post, String header, String value) {
        var headers = new HashMap<>(post.headers());
        headers.put(header, value);
        return new Post(post.location(), headers, post.json());
    }

    @Test
    void a_message_verifies_with_its_secret_and_no_other() {
        Post post = sent(Instant.now(), CURRENT);

        assertEquals(VALID, verdict(CURRENT, post));
        assertEquals(INVALID, verdict(FORMER, post));
        assertEquals(URL.value(), post.location());
    }

    @Test
    void while_secrets_are_rotated_it_verifies_with_either() {
        Post post = sent(Instant.now(), CURRENT, FORMER);

        assertEquals(VALID, verdict(CURRENT, post));
        assertEquals(VALID, verdict(FORMER, post));
        assertEquals(INVALID, verdict(secret(), post));
    }

    @Test
    void nothing_of_it_can_be_changed() {
        Post post = sent(Instant.now(), CURRENT);
        String other = MESSAGE.id().toString().replace("7000", "7001");
        String later = String.valueOf(Instant.now().getEpochSecond() + 60);

        assertEquals(INVALID, verdict(CURRENT, new Post(post.location(), post.headers(), post.json() + " ")));
        assertEquals(INVALID, verdict(CURRENT, with(post, "webhook-id", other)));
        assertEquals(INVALID, verdict(CURRENT, with(post, "webhook-timestamp", later)));
    }

    @Test
    void an_old_one_is_refused_and_the_next_attempt_is_not() {
        Post old = sent(Instant.now().minusSeconds(301), CURRENT);
        Post again = sent(Instant.now(), CURRENT);

        assertEquals(INVALID, verdict(CURRENT, old));
        assertEquals(VALID, verdict(CURRENT, again));
        assertEquals(old.headers().get("webhook-id"), again.headers().get("webhook-id"));
        assertEquals(old.json(), again.json());
        assertNotEquals(old.headers().get("webhook-signature"), again.headers().get("webhook-signature"));
    }

    @Test
    void it_says_what_happened_and_where() {
        assertEquals(
                "{\"id\":\"01930000-0000-7000-8000-000000000001\",\"type\":\"identity_check.held\",\"version\":1,"
                        + "\"timestamp\":\"2026-03-02T10:00:00.125Z\",\"organization\":\"" + Cast.ACME.id() + "\","
                        + "\"data\":{\"provider\":\"a \\u0022quoted\\u0022 \\u005c text\\u000aof two lines, and \\u00fc\","
                        + "\"rejected\":12}}",
                sent(Instant.now(), CURRENT).json());
    }

    @Test
    void the_guard_is_asked_about_addresses() {
        assertEquals(OutboundPosts.Reach.CLOSED, webhooks.examine(URL));
    }
}
