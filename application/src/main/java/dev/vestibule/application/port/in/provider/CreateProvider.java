package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import java.util.Optional;

/// Sets up a provider: as a draft, or, on the operator's word, enabled at once and audited as unproven.
public interface CreateProvider {
    Result handle(Command command);

    record Command(
            Caller caller,
            OrganizationRef organization,
            String name,
            ProviderConfig config,
            PolicyChange policy,
            Activation activation) {}

    sealed interface Result {
        /// `warning` says what the provider's own description left wrong; it is enabled all the same.
        record Created(Provider provider, Optional<Refusal> warning) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    enum Activation {
        AS_DRAFT,
        AT_ONCE
    }
}
