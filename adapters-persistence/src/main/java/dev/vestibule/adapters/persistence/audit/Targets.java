package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.UUID;

/// The cases of `AuditTarget` as the column `target_kind` names them.
final class Targets {
    private Targets() {}

    static AuditTarget target(String kind, UUID id) {
        return switch (kind) {
            case "nothing" -> new AuditTarget.OfNothing();
            case "organization" -> new AuditTarget.OfOrganization(new OrganizationId(id));
            case "domain" -> new AuditTarget.OfDomain(new ProvenDomainId(id));
            case "user" -> new AuditTarget.OfUser(new UserId(id));
            case "member" -> new AuditTarget.OfMember(new MemberId(id));
            case "provider" -> new AuditTarget.OfProvider(new ProviderId(id));
            case "identity" -> new AuditTarget.OfIdentity(new IdentityId(id));
            case "api_key" -> new AuditTarget.OfApiKey(new ApiKeyId(id));
            case "webhook" -> new AuditTarget.OfWebhook(new WebhookId(id));
            case "signal" -> new AuditTarget.OfSignal(id);
            default -> throw new IllegalStateException("unknown kind of target " + kind);
        };
    }
}
