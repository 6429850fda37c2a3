package dev.vestibule.adapters.web.testing;

import dev.vestibule.application.port.in.audit.BrowseAuditLog;
import dev.vestibule.application.port.in.audit.ExportAuditChain;
import dev.vestibule.application.port.in.audit.ExportAuditEntries;
import dev.vestibule.application.port.in.audit.ListAuditEntries;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// The inside of the audit log, played by scripts.
@Factory
public class StubAuditPorts {
    public final Script<ListAuditEntries.Query, ListAuditEntries.Result> listAuditEntries =
            new Script<>("ListAuditEntries");
    public final Script<BrowseAuditLog.Query, BrowseAuditLog.Result> browseAuditLog = new Script<>("BrowseAuditLog");
    public final Script<ExportAuditChain.Query, ExportAuditChain.Result> exportAuditChain =
            new Script<>("ExportAuditChain");
    public final Script<ExportAuditEntries.Query, ExportAuditEntries.Result> exportAuditEntries =
            new Script<>("ExportAuditEntries");

    void reset() {
        listAuditEntries.reset();
        browseAuditLog.reset();
        exportAuditChain.reset();
        exportAuditEntries.reset();
    }

    @Singleton
    ListAuditEntries listAuditEntriesPort() {
        return listAuditEntries::play;
    }

    @Singleton
    BrowseAuditLog browseAuditLogPort() {
        return browseAuditLog::play;
    }

    @Singleton
    ExportAuditChain exportAuditChainPort() {
        return exportAuditChain::play;
    }

    @Singleton
    ExportAuditEntries exportAuditEntriesPort() {
        return exportAuditEntries::play;
    }
}
