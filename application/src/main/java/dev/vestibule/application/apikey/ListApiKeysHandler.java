package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListApiKeysHandler implements ListApiKeys {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListApiKeysHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return switch (KeyPlace.enter(stores, authority, query.caller(), query.organization(), Scope.ORG_READ)) {
            case KeyPlace.Open(var organization) ->
                new Result.Listed(stores.apiKeys().list(organization, query.page()));
            case KeyPlace.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }
}
