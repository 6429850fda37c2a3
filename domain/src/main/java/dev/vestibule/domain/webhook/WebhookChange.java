package dev.vestibule.domain.webhook;

import java.util.Optional;

/// What an admin wants to be otherwise at an endpoint; the rest stays.
public record WebhookChange(
        Optional<String> name, Optional<WebhookUrl> url, Optional<EventChoice> events, Optional<Boolean> enabled) {}
