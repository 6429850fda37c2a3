package dev.vestibule.application.port.in.check;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.ProviderId;

/// An admin's word on many rejected links: end them, or forget the rejections. Where nothing is held, nothing changes.
public interface DecideIdentityCheck {
    Result handle(Command command);

    enum Decision {
        RELEASE,
        DISMISS
    }

    record Command(Caller caller, OrganizationRef organization, ProviderId provider, Decision decision) {}

    sealed interface Result {
        record Decided(int unlinked) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
