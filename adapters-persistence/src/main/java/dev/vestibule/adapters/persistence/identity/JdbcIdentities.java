package dev.vestibule.adapters.persistence.identity;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Identities;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Live links in PostgreSQL.
@Singleton
@Bean(typed = JdbcIdentities.class)
public final class JdbcIdentities implements Identities {
    private static final String USE = """
            select count(m.id) as members, max(i.last_verified) as last_verified
            from identities i
            left join members m on m.organization_id = i.organization_id and m.user_id = i.user_id
            where i.provider_id = ? and i.issuer = ? and i.retired_at is null
            """;

    private final IdentityRows rows;
    private final IdentityCodec codec;
    private final Sql sql;

    JdbcIdentities(IdentityRows rows, IdentityCodec codec, Sql sql) {
        this.sql = sql;
        this.rows = rows;
        this.codec = codec;
    }

    @Override
    public Optional<Identity> lockByUser(ProviderId provider, Issuer issuer, UserId user) {
        return rows.lockByUser(provider.value(), issuer.value(), user.value()).map(codec::open);
    }

    @Override
    public Optional<Identity> lock(OrganizationId organization, IdentityId identity) {
        return rows.lockById(organization.value(), identity.value()).map(codec::open);
    }

    @Override
    public List<Identity> list(OrganizationId organization, UserId user) {
        return rows.list(organization.value(), user.value()).stream()
                .map(codec::open)
                .toList();
    }

    @Override
    public List<Identity> listOf(UserId user) {
        return rows.listOf(user.value()).stream().map(codec::open).toList();
    }

    @Override
    public Use use(ProviderId provider, Issuer issuer) {
        return sql.find(USE, JdbcIdentities::use, provider.value(), issuer.value())
                .orElseThrow();
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                row.getInt("members"),
                Optional.ofNullable(row.getObject("last_verified", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public void add(Identity identity) {
        rows.save(codec.seal(identity));
    }

    @Override
    public void save(Identity identity) {
        rows.update(codec.seal(identity));
    }

    @Override
    public void retire(IdentityId identity, Instant at) {
        rows.retire(identity.value(), at);
    }
}
