package dev.vestibule.application.relink;

import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.membership.Listings;
import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ListUnlinkedHandler implements ListUnlinked {
    private static final MemberFilter UNLINKED =
            new MemberFilter(Optional.empty(), Set.of(), Set.of(MemberFlag.SSO_LINKED));

    private final UnitOfWork unitOfWork;
    private final RelinkGrant grant;
    private final Listings listings;

    ListUnlinkedHandler(UnitOfWork unitOfWork, RelinkGrant grant, Listings listings) {
        this.unitOfWork = unitOfWork;
        this.grant = grant;
        this.listings = listings;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> switch (grant.toSee(stores, query.caller(), query.organization())) {
            case Permit.Granted(var organization) -> list(stores, query, organization);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        });
    }

    private Result list(Stores stores, Query query, Organization organization) {
        Page<Member> page = stores.members().list(organization.id(), UNLINKED, query.page());
        List<Listing> shown = listings.of(stores, organization.id(), page.items());
        return new Result.Listed(organization, new Page<>(shown, page.next()), providers(stores, query, organization));
    }

    private List<Provider> providers(Stores stores, Query query, Organization organization) {
        return grant.unlessMaySend(stores, query.caller(), organization.id()).isPresent()
                ? List.of()
                : stores.providers().list(organization.id()).stream()
                        .filter(Provider::isEnabled)
                        .toList();
    }
}
