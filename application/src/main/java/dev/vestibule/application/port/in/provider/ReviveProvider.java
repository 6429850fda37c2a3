package dev.vestibule.application.port.in.provider;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;

/// Enables a disabled provider again as it was, within thirty days. What was signed in through it stays ended.
public interface ReviveProvider {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, ProviderId provider) {}

    sealed interface Result {
        record Revived(Provider provider) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
