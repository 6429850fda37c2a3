package dev.vestibule.domain.webhook;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.text.LineRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An endpoint of an organization's own program. `failingSince` is when the first call failed after the last success.
public record Webhook(
        WebhookId id,
        OrganizationId organization,
        String name,
        WebhookUrl url,
        EventChoice events,
        WebhookStanding standing,
        SigningSecrets secrets,
        Optional<Instant> failingSince,
        Instant madeAt) {
    public static final int MOST_PER_ORGANIZATION = 20;
    public static final int MAX_NAME_LENGTH_CHARS = 120;
    /// How long an endpoint may fail before it is switched off.
    public static final Duration PATIENCE = Duration.ofDays(5);

    public Webhook {
        if (!isName(name)) {
            throw new IllegalArgumentException("an endpoint has a name");
        }
    }

    public static boolean isName(String text) {
        return new LineRule(MAX_NAME_LENGTH_CHARS).allows(text);
    }

    public boolean isOn() {
        return standing == WebhookStanding.ENABLED;
    }

    /// Whether a call that fails now is one too many.
    public boolean isGivenUp(Instant now) {
        return failingSince.filter(since -> !now.isBefore(since.plus(PATIENCE))).isPresent();
    }

    /// Switched on again, an endpoint begins without a past.
    public Webhook changed(WebhookChange change) {
        WebhookStanding next = change.enabled().map(this::switched).orElse(standing);
        return new Webhook(
                id,
                organization,
                change.name().orElse(name),
                change.url().orElse(url),
                change.events().orElse(events),
                next,
                secrets,
                next == standing ? failingSince : Optional.empty(),
                madeAt);
    }

    private WebhookStanding switched(boolean enabled) {
        if (enabled == isOn()) {
            return standing;
        }
        return enabled ? WebhookStanding.ENABLED : WebhookStanding.SWITCHED_OFF;
    }

    public Webhook with(SigningSecrets next) {
        return new Webhook(id, organization, name, url, events, standing, next, failingSince, madeAt);
    }

    public Webhook with(WebhookStanding next) {
        return new Webhook(id, organization, name, url, events, next, secrets, failingSince, madeAt);
    }

    /// A success ends a failure, and a failure begins one or goes on.
    public Webhook afterCall(Verdict verdict, Instant now) {
        Optional<Instant> since =
                verdict == Verdict.ACCEPTED ? Optional.empty() : Optional.of(failingSince.orElse(now));
        return new Webhook(id, organization, name, url, events, standing, secrets, since, madeAt);
    }

    /// Of what an admin may change; how the endpoint fares is not a part.
    public StateTag tag() {
        return StateTag.of(id, name, url, choice(), standing);
    }

    private Object choice() {
        return switch (events) {
            case EventChoice.All() -> "*";
            case EventChoice.Only(var types) -> types;
        };
    }
}
