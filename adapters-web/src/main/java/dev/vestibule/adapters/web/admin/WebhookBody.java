package dev.vestibule.adapters.web.admin;

import dev.vestibule.adapters.web.binding.WebhookUrls;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.json.Reading;
import dev.vestibule.adapters.web.json.Shape;
import dev.vestibule.adapters.web.json.Shapes;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.webhook.EventChoice;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookChange;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what a client says of an endpoint.
final class WebhookBody {
    private static final String EVENT_TYPES = "eventTypes";
    private static final Shape<String> NAME = Shapes.line(Webhook.MAX_NAME_LENGTH_CHARS);
    private static final Shape<WebhookUrl> URL = Shapes.text(
            "an https address without credentials and fragment, at most 2048 characters",
            text -> WebhookUrls.parse(text).isPresent(),
            text -> WebhookUrls.parse(text).orElseThrow());
    private static final Shape<List<EventType>> TYPES = Shapes.someOf(Shapes.named(EventType.class, EventType::wire));

    private WebhookBody() {}

    record New(String name, WebhookUrl url, EventChoice events) {}

    static Reading<New> created(Fields fields) {
        var name = fields.required("name", NAME);
        var url = fields.required("url", URL);
        var events = events(fields);
        return fields.finish(
                () -> new New(name.orElseThrow(), url.orElseThrow(), events.orElseGet(EventChoice.All::new)));
    }

    static Reading<WebhookChange> changed(Fields fields) {
        var name = fields.optional("name", NAME);
        var url = fields.optional("url", URL);
        var events = events(fields);
        var enabled = fields.optional("enabled", Shapes.YES_OR_NO);
        return fields.finish(() -> new WebhookChange(name, url, events, enabled));
    }

    /// Null means all, those of later releases too.
    private static Optional<EventChoice> events(Fields fields) {
        return fields.isNull(EVENT_TYPES)
                ? Optional.of(new EventChoice.All())
                : fields.optional(EVENT_TYPES, TYPES).map(WebhookBody::only);
    }

    private static EventChoice only(List<EventType> types) {
        return new EventChoice.Only(types.stream().map(EventType::wire).collect(Collectors.toSet()));
    }
}
