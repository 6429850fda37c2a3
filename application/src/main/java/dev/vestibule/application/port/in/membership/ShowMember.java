package dev.vestibule.application.port.in.membership;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.StateTag;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PersonName;
import java.util.Optional;

/// One member of an organization.
public interface ShowMember {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, MemberId member) {}

    sealed interface Result {
        record Shown(Listing listing) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// A member with what the organization may know of the person: their name, and an address that the
    /// account holds verified in one of the organization's own domains or that its provider asserted.
    record Listing(Member member, Optional<PersonName> name, Optional<EmailAddress> email) {
        /// Names all that is listed.
        public StateTag tag() {
            return StateTag.of(
                    member.id(),
                    member.organization(),
                    member.user(),
                    member.role(),
                    member.flags(),
                    member.joinedAt(),
                    name,
                    email);
        }
    }
}
