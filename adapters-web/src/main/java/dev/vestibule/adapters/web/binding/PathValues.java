package dev.vestibule.adapters.web.binding;

import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.ProvenDomainId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.webhook.WebhookDeliveryId;
import dev.vestibule.domain.webhook.WebhookId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Lets controllers take ids and references as what they are.
@Factory
final class PathValues {
    @Singleton
    TypeConverter<CharSequence, OrganizationRef> organizations() {
        return read(OrganizationRefs::parse);
    }

    @Singleton
    TypeConverter<CharSequence, ProviderId> providers() {
        return id(ProviderId::new);
    }

    @Singleton
    TypeConverter<CharSequence, FlowId> flows() {
        return id(FlowId::new);
    }

    @Singleton
    TypeConverter<CharSequence, ProofLinkId> proofLinks() {
        return id(ProofLinkId::new);
    }

    @Singleton
    TypeConverter<CharSequence, UserId> users() {
        return id(UserId::new);
    }

    @Singleton
    TypeConverter<CharSequence, MemberId> members() {
        return id(MemberId::new);
    }

    @Singleton
    TypeConverter<CharSequence, IdentityId> identities() {
        return id(IdentityId::new);
    }

    @Singleton
    TypeConverter<CharSequence, ApiKeyId> apiKeys() {
        return id(ApiKeyId::new);
    }

    @Singleton
    TypeConverter<CharSequence, WebhookId> webhooks() {
        return id(WebhookId::new);
    }

    @Singleton
    TypeConverter<CharSequence, WebhookDeliveryId> webhookDeliveries() {
        return id(WebhookDeliveryId::new);
    }

    @Singleton
    TypeConverter<CharSequence, SignalId> signals() {
        return id(SignalId::new);
    }

    @Singleton
    TypeConverter<CharSequence, ProvenDomainId> domains() {
        return id(ProvenDomainId::new);
    }

    @Singleton
    TypeConverter<CharSequence, EventType> eventTypes() {
        return read(EventType::parse);
    }

    @Singleton
    TypeConverter<CharSequence, TraceCode> traceCodes() {
        return read(TraceCode::parse);
    }

    private static <T> TypeConverter<CharSequence, T> id(Function<UUID, T> wrap) {
        return read(text -> Ids.parse(text).map(wrap));
    }

    private static <T> TypeConverter<CharSequence, T> read(Function<String, Optional<T>> parse) {
        return (text, _, context) -> {
            Optional<T> parsed = parse.apply(text.toString());
            if (parsed.isEmpty()) {
                context.reject(text, new IllegalArgumentException("neither an id nor a name"));
            }
            return parsed;
        };
    }
}
