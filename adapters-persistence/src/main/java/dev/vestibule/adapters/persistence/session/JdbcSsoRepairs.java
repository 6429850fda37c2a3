package dev.vestibule.adapters.persistence.session;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.SsoRepairs;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SsoRepair;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Opened repairs in PostgreSQL.
@Singleton
@Bean(typed = JdbcSsoRepairs.class)
public final class JdbcSsoRepairs implements SsoRepairs {
    private static final String OPEN = """
            insert into sso_repairs (organization_id, session_id, ends_at)
            select ?, id, ? from sessions where id = ?
            on conflict (session_id, organization_id) do update set ends_at = excluded.ends_at
            """;

    private final Sql sql;

    JdbcSsoRepairs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(SsoRepair repair) {
        sql.run(
                OPEN,
                repair.organization().value(),
                repair.endsAt(),
                repair.session().value());
    }

    @Override
    public Optional<SsoRepair> find(SessionId session, OrganizationId organization) {
        return sql.find(
                "select ends_at from sso_repairs where session_id = ? and organization_id = ?",
                row -> new SsoRepair(session, organization, instant(row, "ends_at")),
                session.value(),
                organization.value());
    }

    @Override
    public int sweep(Instant now) {
        return sql.run("delete from sso_repairs where ends_at <= ?", now);
    }
}
