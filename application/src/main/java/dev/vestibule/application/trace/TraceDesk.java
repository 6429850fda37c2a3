package dev.vestibule.application.trace;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import java.util.function.Function;

/// Lets those read a provider's traces who may read the provider itself, of their own organization.
final class TraceDesk {
    private final Authority authority;

    TraceDesk(Authority authority) {
        this.authority = authority;
    }

    <R> R open(
            Stores stores,
            Caller caller,
            OrganizationRef at,
            ProviderId provider,
            Function<Provider, R> read,
            Function<Refusal, R> refuse) {
        return switch (authority.toManage(stores, caller, at, Scope.PROVIDER_READ)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), provider)
                        .map(read)
                        .orElseGet(() -> refuse.apply(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> refuse.apply(refusal);
        };
    }
}
