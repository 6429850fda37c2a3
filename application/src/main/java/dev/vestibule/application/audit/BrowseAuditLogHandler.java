package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.organization.Organization;
import java.util.stream.Collectors;

final class BrowseAuditLogHandler implements BrowseAuditLog {
    private final UnitOfWork unitOfWork;
    private final Authority authority;

    BrowseAuditLogHandler(UnitOfWork unitOfWork, Authority authority) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork.read(stores -> browse(stores, query));
    }

    private Result browse(Stores stores, Query query) {
        return switch (authority.toManage(stores, query.caller(), query.organization(), Scope.AUDIT_READ)) {
            case Permit.Granted(var organization) -> shown(stores, query, organization);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private static Result shown(Stores stores, Query query, Organization organization) {
        var entries = stores.audit().listNewest(organization.id(), query.filter(), query.page());
        var codes = entries.items().stream().map(AuditEntry::trace).collect(Collectors.toSet());
        return new Result.Shown(organization, entries, stores.loginTraces().findAll(organization.id(), codes));
    }
}
