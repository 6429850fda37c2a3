package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationId;

final class ListMembersHandler implements ListMembers {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Listings listings;

    ListMembersHandler(UnitOfWork unitOfWork, Authority authority, Listings listings) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.listings = listings;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.MEMBER_READ)) {
            case Permit.Granted(var organization) -> list(stores, organization.id(), query);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result list(Stores stores, OrganizationId organization, Query query) {
        Page<Member> page = stores.members().list(organization, query.filter(), query.page());
        return new Result.Listed(new Page<>(listings.of(stores, organization, page.items()), page.next()));
    }
}
