package dev.vestibule.application.membership;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ListIdentitiesHandler implements ListIdentities {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListIdentitiesHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.MEMBER_READ)) {
            case Permit.Granted(var organization) ->
                stores.members()
                        .find(organization.id(), query.member())
                        .<Result>map(
                                member -> new Result.Listed(stores.identities().list(organization.id(), member.user())))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
