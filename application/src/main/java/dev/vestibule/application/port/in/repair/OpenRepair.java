package dev.vestibule.application.port.in.repair;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import java.time.Instant;

/// Opens the settings of single sign-on for an hour, for one session of an owner whom it shuts out. Every owner is
/// told.
public interface OpenRepair {
    Result handle(Command command);

    /// `typed` is as the person entered it.
    record Command(Caller caller, OrganizationRef organization, String typed) {}

    sealed interface Result {
        record Opened(Organization organization, Instant until) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
