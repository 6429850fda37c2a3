package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.audit.AuditUseCases;
import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import dev.vestibule.application.port.in.audit.SealAuditLog;
import dev.vestibule.application.port.in.audit.SignCheckpoints;
import dev.vestibule.application.port.out.world.SealChecks;
import dev.vestibule.application.port.out.world.SealSigner;
import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of the audit log.
@Factory
final class AuditBeans {
    @Singleton
    AuditUseCases auditUseCases(UnitOfWork unitOfWork, SealChecks checks, SealSigner signer, InstantSource clock) {
        return AuditUseCases.over(unitOfWork, checks, signer, clock);
    }

    @Singleton
    ListAuditEntries listAuditEntries(AuditUseCases door) {
        return door.listAuditEntries();
    }

    @Singleton
    BrowseAuditLog browseAuditLog(AuditUseCases door) {
        return door.browseAuditLog();
    }

    @Singleton
    ExportAuditChain exportAuditChain(AuditUseCases door) {
        return door.exportAuditChain();
    }

    @Singleton
    ExportAuditEntries exportAuditEntries(AuditUseCases door) {
        return door.exportAuditEntries();
    }

    @Singleton
    SealAuditLog sealAuditLog(AuditUseCases door) {
        return door.sealAuditLog();
    }

    @Singleton
    SignCheckpoints signCheckpoints(AuditUseCases door) {
        return door.signCheckpoints();
    }
}
