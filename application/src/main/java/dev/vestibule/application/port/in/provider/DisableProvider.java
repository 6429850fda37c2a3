package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.tag.Condition;

/// Disables a provider and ends what sessions rest on it.
public interface DisableProvider {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ProviderId provider, Condition condition) {}

    sealed interface Result {
        record Disabled() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
