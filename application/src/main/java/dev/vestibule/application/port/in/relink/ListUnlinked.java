package dev.vestibule.application.port.in.relink;

import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import java.util.List;

/// The members of an organization who hold no working link, and by which providers they could be sent one.
public interface ListUnlinked {
    Result handle(Query query);

    record Query(Caller caller, OrganizationRef organization, PageRequest page) {}

    sealed interface Result {
        /// `providers` are the enabled ones that the caller may send links for; none for whoever may send none.
        record Listed(Organization organization, Page<Listing> members, List<Provider> providers) implements Result {
            public Listed {
                providers = List.copyOf(providers);
            }
        }

        record Refused(Refusal refusal) implements Result {}
    }
}
