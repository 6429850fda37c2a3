package dev.vestibule.application.webhook;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.webhook.Webhook;
import dev.vestibule.domain.webhook.WebhookId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Lets those see to an organization's endpoints who manage it.
final class WebhookDesk {
    private final Authority authority;

    WebhookDesk(Authority authority) {
        this.authority = authority;
    }

    /// Who asks for which endpoint.
    record Ask(Caller caller, OrganizationRef organization, WebhookId webhook) {}

    Optional<Refusal> objection(Stores stores, Caller caller, OrganizationRef at, Scope needed) {
        return switch (authority.toManage(stores, caller, at, needed)) {
            case Permit.Granted _ -> Optional.empty();
            case Permit.Denied(var refusal) -> Optional.of(refusal);
        };
    }

    <R> R enter(
            Stores stores,
            Caller caller,
            OrganizationRef at,
            Scope needed,
            Function<Organization, R> act,
            Function<Refusal, R> refuse) {
        return switch (authority.toManage(stores, caller, at, needed)) {
            case Permit.Granted(var organization) -> act.apply(organization);
            case Permit.Denied(var refusal) -> refuse.apply(refusal);
        };
    }

    <R> R open(Stores stores, Ask ask, Scope needed, Function<Webhook, R> read, Function<Refusal, R> refuse) {
        return open(stores, ask, needed, stores.webhooks()::find, read, refuse);
    }

    /// The same, and takes the row for saving.
    <R> R take(Stores stores, Ask ask, Scope needed, Function<Webhook, R> act, Function<Refusal, R> refuse) {
        return open(stores, ask, needed, stores.webhooks()::lock, act, refuse);
    }

    private <R> R open(
            Stores stores,
            Ask ask,
            Scope needed,
            BiFunction<OrganizationId, WebhookId, Optional<Webhook>> find,
            Function<Webhook, R> act,
            Function<Refusal, R> refuse) {
        return enter(
                stores,
                ask.caller(),
                ask.organization(),
                needed,
                organization -> find.apply(organization.id(), ask.webhook())
                        .map(act)
                        .orElseGet(() -> refuse.apply(Refusal.NOT_FOUND)),
                refuse);
    }
}
