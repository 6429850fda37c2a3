package dev.vestibule.application.port.in.repair;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;

/// Mails an owner whom single sign-on shuts out the code that opens its repair. Earlier codes are good no more.
public interface SendRepairCode {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization) {}

    sealed interface Result {
        record Sent() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
