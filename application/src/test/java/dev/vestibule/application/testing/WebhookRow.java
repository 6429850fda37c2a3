package dev.vestibule.application.testing;

import dev.vestibule.domain.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;

/// An endpoint, and when it was tested last.
record WebhookRow(Webhook webhook, Optional<Instant> testedAt) {}
