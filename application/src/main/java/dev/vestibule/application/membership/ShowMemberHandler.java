package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ShowMemberHandler implements ShowMember {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Listings listings;

    ShowMemberHandler(UnitOfWork unitOfWork, Authority authority, Listings listings) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.listings = listings;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> show(stores, query));
    }

    private Result show(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.MEMBER_READ)) {
            case Permit.Granted(var organization) ->
                stores.members()
                        .find(organization.id(), query.member())
                        .<Result>map(member -> new Result.Shown(listings.of(stores, member)))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
