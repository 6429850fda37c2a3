package dev.vestibule.adapters.persistence.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdentityRows extends GenericRepository<IdentityRow, UUID> {
    void save(IdentityRow row);

    void update(IdentityRow row);

    @Query("""
            select * from identities
            where provider_id = :provider and issuer = :issuer and user_id = :user and retired_at is null for update
            """)
    Optional<IdentityRow> lockByUser(UUID provider, String issuer, UUID user);

    @Query("""
            select * from identities
            where organization_id = :organization and id = :id and retired_at is null for update
            """)
    Optional<IdentityRow> lockById(UUID organization, UUID id);

    @Query("""
            select * from identities
            where organization_id = :organization and user_id = :user and retired_at is null order by linked_at, id
            """)
    List<IdentityRow> list(UUID organization, UUID user);

    @Query("select * from identities where user_id = :user and retired_at is null order by linked_at, id")
    List<IdentityRow> listOf(UUID user);

    @Query("""
            update identities set retired_at = :at, sealed_refresh_token = null, sealed_id_token = null
            where id = :id and retired_at is null
            """)
    void retire(UUID id, Instant at);
}
