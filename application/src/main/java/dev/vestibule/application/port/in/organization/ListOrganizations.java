package dev.vestibule.application.port.in.organization;

import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;

/// All organizations, in the order of their ids; for the operator only.
public interface ListOrganizations {
    Result handle(Query query);

    record Query(Caller caller, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<Organization> organizations) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
