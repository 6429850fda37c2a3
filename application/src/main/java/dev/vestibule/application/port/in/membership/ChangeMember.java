package dev.vestibule.application.port.in.membership;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import java.util.Optional;

/// Gives a member another role. Nobody changes those above them or raises anybody above themselves, and the last
/// owner stays one.
public interface ChangeMember {
    Result handle(Command command);

    /// What is empty stays as it is.
    record Command(
            Caller caller,
            OrganizationRef organization,
            MemberId member,
            Optional<OrganizationRole> role,
            Condition condition) {}

    sealed interface Result {
        record Changed(ShowMember.Listing listing) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
