package dev.vestibule.application.port.in.membership;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.organization.OrganizationRef;

/// An organization's members, all or those that pass the filter, in the order of their ids.
public interface ListMembers {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, MemberFilter filter, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<ShowMember.Listing> members) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
