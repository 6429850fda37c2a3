package dev.vestibule.application.event;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.event.ListEvents;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListEventsHandler implements ListEvents {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListEventsHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.EVENT_READ)) {
            case Permit.Granted(var organization) ->
                new Result.Listed(stores.events().list(organization.id(), query.type(), query.after(), query.limit()));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
