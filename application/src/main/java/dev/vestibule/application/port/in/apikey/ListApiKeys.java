package dev.vestibule.application.port.in.apikey;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import java.util.Optional;

/// The keys of an organization, or without one of the instance, in the order of their ids.
public interface ListApiKeys {
    Result handle(Query query);

    record Query(Caller caller, Optional<OrganizationRef> organization, PageRequest page) {}

    sealed interface Result {
        record Listed(Page<ApiKey> keys) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
