package dev.vestibule.adapters.persistence.check;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.CheckWindow.Tally;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads a row of `identity_check_windows`.
final class WindowRow {
    private WindowRow() {}

    static CheckWindow read(ResultSet row) throws SQLException {
        return new CheckWindow(
                new ProviderId(uuid(row, "provider_id")),
                new OrganizationId(uuid(row, "organization_id")),
                instant(row, "started_at"),
                new Tally(
                        row.getInt("links"),
                        row.getInt("confirmed"),
                        row.getInt("unanswered"),
                        row.getInt("rejected"),
                        row.getInt("unlinked")),
                time(row, "released_at"),
                time(row, "held_at"),
                time(row, "paused_until"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
