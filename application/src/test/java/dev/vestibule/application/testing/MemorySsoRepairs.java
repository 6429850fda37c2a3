package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.SsoRepairs;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoRepair;
import java.time.Instant;
import java.util.Optional;

/// Opened repairs in memory.
final class MemorySsoRepairs implements SsoRepairs {
    private final Unit unit;

    MemorySsoRepairs(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void open(SsoRepair repair) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.organizations(), repair.organization());
        if (tables.sessions().containsKey(repair.session())) {
            tables.repairs().removeIf(row -> isOf(row, repair.session(), repair.organization()));
            tables.repairs().add(repair);
        }
    }

    /// Rows of sessions that are gone have gone with them.
    @Override
    public Optional<SsoRepair> find(SessionId session, OrganizationId organization) {
        Tables tables = unit.toRead();
        return tables.repairs().stream()
                .filter(row -> isOf(row, session, organization))
                .filter(row -> tables.sessions().containsKey(row.session()))
                .findFirst();
    }

    private static boolean isOf(SsoRepair row, SessionId session, OrganizationId organization) {
        return row.session().equals(session) && row.organization().equals(organization);
    }

    @Override
    public int sweep(Instant now) {
        Tables tables = unit.toWrite();
        tables.repairs().removeIf(row -> !tables.sessions().containsKey(row.session()));
        int before = tables.repairs().size();
        tables.repairs().removeIf(row -> !row.isOpen(now));
        return before - tables.repairs().size();
    }
}
