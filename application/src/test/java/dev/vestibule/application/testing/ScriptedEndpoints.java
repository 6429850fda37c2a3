package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.OutboundPosts.Reach;
import dev.vestibule.application.port.out.world.WebhookCalls;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Endpoints that answer what a test lets them answer, 204 at first, and remember what they were sent. Addresses at
/// `inside.example` cannot be called.
public final class ScriptedEndpoints implements WebhookCalls {
    private final InMemoryWorld world;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile CallOutcome outcome = new CallOutcome.Answered(204, Optional.empty());

    public ScriptedEndpoints(InMemoryWorld world) {
        this.world = world;
    }

    /// One call as it went out.
    public record Call(WebhookUrl url, List<SigningSecret> secrets, Message message, Instant at) {}

    @Override
    public Reach examine(WebhookUrl url) {
        world.refuseInsideUnit();
        return url.value().getHost().equals("inside.example") ? Reach.CLOSED : Reach.OPEN;
    }

    @Override
    public CallOutcome call(WebhookUrl url, List<SigningSecret> secrets, Message message, Instant now) {
        world.refuseInsideUnit();
        calls.add(new Call(url, secrets, message, now));
        return outcome;
    }

    /// What every call comes to from now on.
    public void answer(CallOutcome next) {
        outcome = next;
    }

    public void answer(int status) {
        answer(new CallOutcome.Answered(status, Optional.empty()));
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }
}
