package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.binding.WebhookUrls;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The form that says what an endpoint is. Without a tick it hears everything.
record WebhookForm(String name, WebhookUrl url, EventChoice events) {
    private static final String TYPE = "type";

    static Optional<WebhookForm> read(Form form) {
        Optional<String> name = form.one("name", Webhook.MAX_NAME_LENGTH_CHARS)
                .map(String::strip)
                .filter(Webhook::isName);
        Optional<WebhookUrl> url =
                form.one("url", WebhookUrl.MAX_LENGTH_CHARS).map(String::strip).flatMap(WebhookUrls::parse);
        return name.flatMap(typed -> url.map(address -> new WebhookForm(typed, address, events(form))));
    }

    private static EventChoice events(Form form) {
        Set<String> ticked = Arrays.stream(EventType.values())
                .map(EventType::wire)
                .filter(form.all(TYPE)::contains)
                .collect(Collectors.toSet());
        return ticked.isEmpty() ? new EventChoice.All() : new EventChoice.Only(ticked);
    }

    /// As it was typed, to be typed once more.
    static WebhooksScreen.Fields again(Form form) {
        return fields(
                form.one("name", Webhook.MAX_NAME_LENGTH_CHARS).orElse(""),
                form.one("url", WebhookUrl.MAX_LENGTH_CHARS).orElse(""),
                form.all(TYPE)::contains);
    }

    static WebhooksScreen.Fields empty() {
        return fields("", "", _ -> false);
    }

    static WebhooksScreen.Fields of(Webhook webhook) {
        return fields(webhook.name(), webhook.url().toString(), type -> isChosen(webhook.events(), type));
    }

    private static boolean isChosen(EventChoice choice, String type) {
        return choice instanceof EventChoice.Only(var types) && types.contains(type);
    }

    private static WebhooksScreen.Fields fields(String name, String url, Predicate<String> chosen) {
        List<WebhooksScreen.Choice> choices = Arrays.stream(EventType.values())
                .map(type -> new WebhooksScreen.Choice(type.wire(), chosen.test(type.wire())))
                .toList();
        return new WebhooksScreen.Fields(name, url, choices);
    }
}
