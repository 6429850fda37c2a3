package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class ShowApiKeyHandler implements ShowApiKey {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ShowApiKeyHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> show(stores, query));
    }

    private Result show(Stores stores, Query query) {
        return switch (KeyPlace.enter(stores, authority, query.caller(), query.organization(), Scope.ORG_READ)) {
            case KeyPlace.Open(var organization) ->
                stores.apiKeys()
                        .find(organization, query.key())
                        .<Result>map(Result.Shown::new)
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case KeyPlace.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }
}
