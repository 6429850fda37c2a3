package dev.vestibule.application.check;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;

final class ShowIdentityCheckHandler implements ShowIdentityCheck {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ShowIdentityCheckHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> show(stores, query));
    }

    private Result show(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.PROVIDER_READ)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), query.provider())
                        .map(provider -> shown(stores, provider))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Result shown(Stores stores, Provider provider) {
        return new Result.Shown(
                stores.checks().findWindow(provider.organization(), provider.id()),
                stores.checks().countHeld(provider.id()));
    }
}
