package dev.vestibule.application.port.in.trace;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHealth;

/// How sign-ins through a provider have gone lately, in numbers.
public interface ShowProviderHealth {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        record Shown(Provider provider, ProviderHealth health) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
