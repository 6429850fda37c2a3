package dev.vestibule.application.port.in.membership;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserId;

/// Makes a user a member on the operator's word; this is how an organization gets its first owner.
public interface AddMember {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, UserId user, OrganizationRole role) {}

    sealed interface Result {
        record Added(ShowMember.Listing listing) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
