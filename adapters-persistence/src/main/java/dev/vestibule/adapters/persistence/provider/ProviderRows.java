package dev.vestibule.adapters.persistence.provider;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderRows extends GenericRepository<ProviderRow, UUID> {
    void save(ProviderRow row);

    void update(ProviderRow row);

    @Query("select * from providers where organization_id = :organization and id = :id")
    Optional<ProviderRow> find(UUID organization, UUID id);

    @Query("select * from providers where id = :id")
    Optional<ProviderRow> find(UUID id);

    @Query("select * from providers where organization_id = :organization and id = :id for update")
    Optional<ProviderRow> lock(UUID organization, UUID id);

    @Query("select * from providers where organization_id = :organization order by name collate \"C\", id")
    List<ProviderRow> list(UUID organization);
}
