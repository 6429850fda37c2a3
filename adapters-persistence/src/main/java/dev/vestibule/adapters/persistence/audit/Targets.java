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
    private static final String NOTHING = "nothing";
    private static final String ORGANIZATION = "organization";
    private static final String DOMAIN = "domain";
    private static final String USER = "user";
    private static final String MEMBER = "member";
    private static final String PROVIDER = "provider";
    private static final String IDENTITY = "identity";
    private static final String API_KEY = "api_key";
    private static final String WEBHOOK = "webhook";
    private static final String SIGNAL = "signal";

    private Targets() {}

    static String kind(AuditTarget target) {
        return switch (target) {
            case AuditTarget.OfNothing _ -> NOTHING;
            case AuditTarget.OfOrganization _ -> ORGANIZATION;
            case AuditTarget.OfDomain _ -> DOMAIN;
            case AuditTarget.OfUser _ -> USER;
            case AuditTarget.OfMember _ -> MEMBER;
            case AuditTarget.OfProvider _ -> PROVIDER;
            case AuditTarget.OfIdentity _ -> IDENTITY;
            case AuditTarget.OfApiKey _ -> API_KEY;
            case AuditTarget.OfWebhook _ -> WEBHOOK;
            case AuditTarget.OfSignal _ -> SIGNAL;
        };
    }

    static AuditTarget target(String kind, UUID id) {
        return switch (kind) {
            case NOTHING -> new AuditTarget.OfNothing();
            case ORGANIZATION -> new AuditTarget.OfOrganization(new OrganizationId(id));
            case DOMAIN -> new AuditTarget.OfDomain(new ProvenDomainId(id));
            case USER -> new AuditTarget.OfUser(new UserId(id));
            case MEMBER -> new AuditTarget.OfMember(new MemberId(id));
            case PROVIDER -> new AuditTarget.OfProvider(new ProviderId(id));
            case IDENTITY -> new AuditTarget.OfIdentity(new IdentityId(id));
            case API_KEY -> new AuditTarget.OfApiKey(new ApiKeyId(id));
            case WEBHOOK -> new AuditTarget.OfWebhook(new WebhookId(id));
            case SIGNAL -> new AuditTarget.OfSignal(id);
            default -> throw new IllegalStateException("unknown kind of target " + kind);
        };
    }
}
