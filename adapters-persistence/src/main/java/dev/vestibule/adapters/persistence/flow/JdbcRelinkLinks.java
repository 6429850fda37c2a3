package dev.vestibule.adapters.persistence.flow;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.RelinkLinks;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Relink links in PostgreSQL.
@Singleton
@Bean(typed = JdbcRelinkLinks.class)
public final class JdbcRelinkLinks implements RelinkLinks {
    private static final String PUT = """
            insert into relink_links (organization_id, id, provider_id, issuer, member_id, user_id, token_hash, made_at,
                                      ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (provider_id, member_id) do update
            set id = excluded.id, issuer = excluded.issuer, token_hash = excluded.token_hash,
                made_at = excluded.made_at, ends_at = excluded.ends_at
            """;

    private final Sql sql;

    JdbcRelinkLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(RelinkLink link, MailedTokenHash token) {
        sql.run(
                PUT,
                link.organization().value(),
                link.id().value(),
                link.provider().value(),
                link.issuer().value(),
                link.member().value(),
                link.user().value(),
                token.hex(),
                link.madeAt(),
                link.endsAt());
    }

    @Override
    public Optional<RelinkLink> find(MailedTokenHash token) {
        return sql.find("select * from relink_links where token_hash = ?", JdbcRelinkLinks::link, token.hex());
    }

    @Override
    public Optional<RelinkLink> lock(OrganizationId organization, RelinkLinkId link) {
        return sql.find(
                "select * from relink_links where organization_id = ? and id = ? for update",
                JdbcRelinkLinks::link,
                organization.value(),
                link.value());
    }

    private static RelinkLink link(ResultSet row) throws SQLException {
        return new RelinkLink(
                new RelinkLinkId(uuid(row, "id")),
                new OrganizationId(uuid(row, "organization_id")),
                new ProviderId(uuid(row, "provider_id")),
                new Issuer(row.getString("issuer")),
                new MemberId(uuid(row, "member_id")),
                new UserId(uuid(row, "user_id")),
                instant(row, "made_at"),
                instant(row, "ends_at"));
    }

    @Override
    public void remove(RelinkLinkId link) {
        sql.run("delete from relink_links where id = ?", link.value());
    }

    @Override
    public int sweep(Instant now) {
        return sql.run("delete from relink_links where ends_at <= ?", now);
    }
}
