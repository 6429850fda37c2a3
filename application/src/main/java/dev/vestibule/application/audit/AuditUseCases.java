package dev.vestibule.application.audit;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.port.in.audit.VerifyAuditExport;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to the audit log.
public record AuditUseCases(
        ListAuditEntries listAuditEntries,
        BrowseAuditLog browseAuditLog,
        ExportAuditChain exportAuditChain,
        ExportAuditEntries exportAuditEntries,
        SealAuditLog sealAuditLog,
        SignCheckpoints signCheckpoints) {
    public static AuditUseCases over(UnitOfWork unitOfWork, SealChecks checks, SealSigner signer, InstantSource clock) {
        var authority = new Authority();
        return new AuditUseCases(
                new ListAuditEntriesHandler(unitOfWork, authority),
                new BrowseAuditLogHandler(unitOfWork, authority),
                new ExportAuditChainHandler(unitOfWork, authority, signer),
                new ExportAuditEntriesHandler(unitOfWork, authority, signer),
                new SealAuditLogHandler(unitOfWork, checks),
                new SignCheckpointsHandler(unitOfWork, signer, clock));
    }

    /// Needs no service and no database.
    public static VerifyAuditExport verifier(SealChecks checks) {
        return new VerifyAuditExportHandler(checks);
    }
}
