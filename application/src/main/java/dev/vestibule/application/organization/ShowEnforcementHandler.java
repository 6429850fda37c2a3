package dev.vestibule.application.organization;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ShowEnforcementHandler implements ShowEnforcement {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final Authority overSso;

    ShowEnforcementHandler(UnitOfWork unitOfWork, Authority authority, Authority overSso) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.overSso = overSso;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> show(stores, query));
    }

    private Result show(Stores stores, Query query) {
        return switch (overSso.toManage(stores, query.caller(), query.organization(), Scope.PROVIDER_READ)) {
            case Permit.Granted(var organization) ->
                new Result.Shown(
                        organization, stores.members().countUnlinked(organization.id()), mayList(stores, query));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private boolean mayList(Stores stores, Query query) {
        return authority.toManage(stores, query.caller(), query.organization(), Scope.MEMBER_READ)
                instanceof Permit.Granted;
    }
}
