package dev.vestibule.domain.audit;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.UUID;

/// What an audit entry is about.
public sealed interface AuditTarget {
    UUID id();

    /// As clients and stores see it. The names are a public contract, never renamed or reused.
    default String kind() {
        return switch (this) {
            case OfNothing _ -> "nothing";
            case OfOrganization _ -> "organization";
            case OfDomain _ -> "domain";
            case OfUser _ -> "user";
            case OfMember _ -> "member";
            case OfProvider _ -> "provider";
            case OfIdentity _ -> "identity";
            case OfApiKey _ -> "api_key";
            case OfWebhook _ -> "webhook";
            case OfSignal _ -> "signal";
        };
    }

    /// Nothing that exists, such as the account that a stranger tried to enter.
    record OfNothing() implements AuditTarget {
        @Override
        public UUID id() {
            return new UUID(0, 0);
        }
    }

    record OfOrganization(OrganizationId organization) implements AuditTarget {
        @Override
        public UUID id() {
            return organization.value();
        }
    }

    record OfDomain(ProvenDomainId domain) implements AuditTarget {
        @Override
        public UUID id() {
            return domain.value();
        }
    }

    record OfUser(UserId user) implements AuditTarget {
        @Override
        public UUID id() {
            return user.value();
        }
    }

    record OfMember(MemberId member) implements AuditTarget {
        @Override
        public UUID id() {
            return member.value();
        }
    }

    record OfProvider(ProviderId provider) implements AuditTarget {
        @Override
        public UUID id() {
            return provider.value();
        }
    }

    record OfIdentity(IdentityId identity) implements AuditTarget {
        @Override
        public UUID id() {
            return identity.value();
        }
    }

    record OfWebhook(WebhookId webhook) implements AuditTarget {
        @Override
        public UUID id() {
            return webhook.value();
        }
    }

    /// A signal on its way, named by its id alone: what it says comes later in the reading order.
    record OfSignal(UUID id) implements AuditTarget {}

    record OfApiKey(ApiKeyId key) implements AuditTarget {
        @Override
        public UUID id() {
            return key.value();
        }
    }
}
