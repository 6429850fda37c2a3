package dev.vestibule.application.port.in.membership;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;

/// Ends a membership, the member's links at the organization's providers, and what sessions hold for it. Nobody removes
/// those above them, and the last owner stays.
public interface RemoveMember {
    Result handle(Command command);

    /// `readmission` says whether the person may come back by themselves.
    record Command(
            Caller caller,
            OrganizationRef organization,
            MemberId member,
            Readmission readmission,
            Condition condition) {}

    sealed interface Result {
        record Removed() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
