package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.webhook.CallOutcome;
import dev.vestibule.domain.webhook.MessageId;
import dev.vestibule.domain.webhook.SigningSecret;
import dev.vestibule.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Calls endpoints of organizations' own programs, through the same guard as every call to other people's servers.
public interface WebhookCalls {
    OutboundPosts.Reach examine(WebhookUrl url);

    /// Posts the message, signed with each of the secrets (Standard Webhooks). Ends within its deadline, whatever the
    /// other side does; `now` is when the attempt is made.
    CallOutcome call(WebhookUrl url, List<SigningSecret> secrets, Message message, Instant now);

    /// What an endpoint is told. `data` are texts and whole numbers by name, none of them a
    /// secret.
    record Message(
            MessageId id, OrganizationId organization, String type, int version, Instant at, Map<String, Object> data) {
        public Message {
            data = Map.copyOf(data);
        }
    }
}
