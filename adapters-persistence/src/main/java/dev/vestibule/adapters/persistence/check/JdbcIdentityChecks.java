package dev.vestibule.adapters.persistence.check;

import dev.vestibule.adapters.persistence.identity.IdentityCodec;
import dev.vestibule.adapters.persistence.identity.IdentityRow;
import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.IdentityChecks;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Checks of links in PostgreSQL.
@Singleton
@Bean(typed = JdbcIdentityChecks.class)
public final class JdbcIdentityChecks implements IdentityChecks {
    private static final String CLAIM = """
            with due as (
                select i.id, coalesce(i.check_asked_at > i.last_synced, false) as unanswered
                from identities i
                join providers p on p.organization_id = i.organization_id and p.id = i.provider_id
                                and p.issuer = i.issuer and p.status = 'ENABLED'
                join organizations o on o.id = i.organization_id and o.status = 'ACTIVE'
                left join identity_check_windows w on w.provider_id = i.provider_id
                where i.retired_at is null and i.sealed_refresh_token is not null
                  and greatest(i.last_synced, i.check_as_of) <= ?
                  and (i.check_held_at is null or i.check_held_at < i.last_synced)
                  and w.held_at is null and (w.paused_until is null or w.paused_until <= ?)
                order by greatest(i.last_synced, i.check_as_of), i.id
                limit 1
                for update of i skip locked
            )
            update identities i set check_as_of = ?, check_asked_at = ? from due where i.id = due.id
            returning to_jsonb(i) as identity, due.unanswered
            """;

    private static final String HELD = "provider_id = ? and retired_at is null and check_held_at >= last_synced";

    private static final String OPEN = """
            insert into identity_check_windows
                (organization_id, provider_id, started_at, links, confirmed, unanswered, rejected, unlinked)
            values (?, ?, ?, ?, 0, 0, 0, 0)
            on conflict (provider_id) do nothing
            """;

    private static final String SAVE = """
            update identity_check_windows
            set started_at = ?, links = ?, confirmed = ?, unanswered = ?, rejected = ?, unlinked = ?,
                released_at = ?, held_at = ?, paused_until = ?
            where provider_id = ?
            """;

    private static final String FIND =
            "select * from identity_check_windows where organization_id = ? and provider_id = ?";

    private final Sql sql;
    private final Documents documents;
    private final IdentityCodec codec;

    JdbcIdentityChecks(Sql sql, Documents documents, IdentityCodec codec) {
        this.sql = sql;
        this.documents = documents;
        this.codec = codec;
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant syncedBy, Instant asIfSyncedAt) {
        return sql.find(
                CLAIM,
                row -> new Claim(identity(row), row.getBoolean("unanswered") ? Reply.MISSING : Reply.KNOWN),
                syncedBy,
                now,
                asIfSyncedAt,
                now);
    }

    private Identity identity(ResultSet row) throws SQLException {
        return codec.open(documents.read(row.getString("identity"), IdentityRow.class));
    }

    @Override
    public void settle(IdentityId identity, Instant asIfSyncedAt, Reply reply) {
        sql.run(
                "update identities set check_as_of = ?, "
                        + (reply == Reply.KNOWN ? "check_asked_at = null" : "check_asked_at = check_asked_at")
                        + " where id = ?",
                asIfSyncedAt,
                identity.value());
    }

    @Override
    public void hold(IdentityId identity, Instant at) {
        sql.run("update identities set check_held_at = ? where id = ?", at, identity.value());
    }

    @Override
    public List<Identity> lockHeld(ProviderId provider) {
        return sql.list(
                "select to_jsonb(i) as identity from identities i where " + HELD + " order by id for update",
                this::identity,
                provider.value());
    }

    @Override
    public int countHeld(ProviderId provider) {
        return sql.find(
                        "select count(*) as held from identities where " + HELD,
                        row -> row.getInt("held"),
                        provider.value())
                .orElse(0);
    }

    @Override
    public void letGo(ProviderId provider, Instant asIfSyncedAt) {
        sql.run(
                "update identities set check_held_at = null, check_as_of = ? where " + HELD,
                asIfSyncedAt,
                provider.value());
    }

    @Override
    public int countLinks(ProviderId provider, Issuer issuer) {
        return sql.find("""
                        select count(*) as links from identities
                        where provider_id = ? and issuer = ? and retired_at is null and sealed_refresh_token is not null
                        """, row -> row.getInt("links"), provider.value(), issuer.value())
                .orElse(0);
    }

    @Override
    public Optional<CheckWindow> findWindow(OrganizationId organization, ProviderId provider) {
        return sql.find(FIND, WindowRow::read, organization.value(), provider.value());
    }

    @Override
    public Optional<CheckWindow> lockWindow(OrganizationId organization, ProviderId provider) {
        return sql.find(FIND + " for update", WindowRow::read, organization.value(), provider.value());
    }

    @Override
    public CheckWindow openWindow(CheckWindow fresh) {
        sql.run(
                OPEN,
                fresh.organization().value(),
                fresh.provider().value(),
                fresh.startedAt(),
                fresh.tally().links());
        return lockWindow(fresh.organization(), fresh.provider()).orElseThrow();
    }

    @Override
    public void save(CheckWindow window) {
        CheckWindow.Tally tally = window.tally();
        sql.run(
                SAVE,
                window.startedAt(),
                tally.links(),
                tally.confirmed(),
                tally.unanswered(),
                tally.rejected(),
                tally.unlinked(),
                window.releasedAt().orElse(null),
                window.heldAt().orElse(null),
                window.pausedUntil().orElse(null),
                window.provider().value());
    }

    @Override
    public List<CheckWindow> lockWindows(Instant startedBy, int most) {
        return sql.list("""
                select * from identity_check_windows where started_at <= ? and held_at is null
                order by started_at, provider_id limit ? for update skip locked
                """, WindowRow::read, startedBy, most);
    }

    @Override
    public void remove(CheckWindow window) {
        sql.run(
                "delete from identity_check_windows where provider_id = ?",
                window.provider().value());
    }
}
