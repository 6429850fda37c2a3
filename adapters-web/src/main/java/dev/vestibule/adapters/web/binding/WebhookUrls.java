package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.webhook.WebhookUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Reads addresses of endpoints.
public final class WebhookUrls {
    private WebhookUrls() {}

    /// Empty for what cannot be one.
    public static Optional<WebhookUrl> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(WebhookUrl::isAllowed).map(WebhookUrl::new);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
