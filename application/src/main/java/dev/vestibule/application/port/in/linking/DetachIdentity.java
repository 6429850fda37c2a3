package dev.vestibule.application.port.in.linking;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;

/// Ends a link, and what sessions rest on it. Managers may not do that to those above them.
public interface DetachIdentity {
    Result handle(Command command);

    record Command(Caller caller, OrganizationRef organization, MemberId member, IdentityId identity) {}

    sealed interface Result {
        record Detached() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
