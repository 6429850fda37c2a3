package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.out.world.UnitOfWork;

/// The door to the audit log.
public record AuditUseCases(ListAuditEntries listAuditEntries) {
    public static AuditUseCases over(UnitOfWork unitOfWork) {
        return new AuditUseCases(new ListAuditEntriesHandler(unitOfWork, new Authority()));
    }
}
