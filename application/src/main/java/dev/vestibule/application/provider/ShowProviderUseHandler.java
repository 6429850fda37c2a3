package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.ShowProviderUse;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.ProvenDomain;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.OptionalInt;

final class ShowProviderUseHandler implements ShowProviderUse {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ShowProviderUseHandler(UnitOfWork unitOfWork, Authority authority) {
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
                        .map(provider -> use(stores, provider))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Result use(Stores stores, Provider provider) {
        var use = stores.identities().use(provider.id(), provider.config().issuer());
        List<DomainName> proven = stores.domains().list(provider.organization()).stream()
                .map(ProvenDomain::name)
                .toList();
        return new Result.Shown(use.members(), use.lastVerified(), proven, held(stores, provider));
    }

    private static OptionalInt held(Stores stores, Provider provider) {
        boolean isHeld = stores.checks()
                .findWindow(provider.organization(), provider.id())
                .filter(CheckWindow::isHeld)
                .isPresent();
        return isHeld ? OptionalInt.of(stores.checks().countHeld(provider.id())) : OptionalInt.empty();
    }
}
