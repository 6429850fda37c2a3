package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;

final class ListAuditEntriesHandler implements ListAuditEntries {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    ListAuditEntriesHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> list(stores, query));
    }

    private Result list(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.AUDIT_READ)) {
            case Permit.Granted(var organization) ->
                new Result.Listed(stores.audit().list(organization.id(), query.filter(), query.page()));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }
}
