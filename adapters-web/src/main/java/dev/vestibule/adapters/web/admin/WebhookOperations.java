package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.openapi.Operation.done;
import static dev.vestibule.adapters.web.openapi.Operation.list;
import static dev.vestibule.adapters.web.openapi.Operation.made;
import static dev.vestibule.adapters.web.openapi.Operation.one;
import static dev.vestibule.adapters.web.openapi.Operation.tagged;

import dev.vestibule.adapters.web.openapi.Operation;
import dev.vestibule.adapters.web.openapi.Operations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// What each route of endpoints is for.
@Singleton
final class WebhookOperations implements Operations {
    private static final String WEBHOOKS = "/organizations/{org}/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook}";

    @Override
    public List<Operation> operations() {
        return List.of(
                list("GET " + WEBHOOKS, "List endpoints that are told of events", WebhookJson.class),
                made("POST " + WEBHOOKS, "Add an endpoint; its secret is told once", WebhookJson.class)
                        .reading(WebhookBody::created),
                tagged("GET " + WEBHOOK, "Read an endpoint", WebhookJson.class),
                tagged("PATCH " + WEBHOOK, "Change an endpoint, switch it on or off", WebhookJson.class)
                        .reading(WebhookBody::changed),
                done("DELETE " + WEBHOOK, "Delete an endpoint with its log"),
                one("POST " + WEBHOOK + "/secret", "Give it another secret; it is told once", WebhookJson.class),
                one("POST " + WEBHOOK + "/test", "Send it a test message now", WebhookDeliveryJson.class),
                list("GET " + WEBHOOK + "/deliveries", "Read its log, newest first", WebhookDeliveryJson.class),
                done("POST " + WEBHOOK + "/deliveries/{delivery}/replay", "Send it a message once more"));
    }

    @Override
    public Map<String, Map<String, Object>> parameters() {
        return Map.of();
    }
}
