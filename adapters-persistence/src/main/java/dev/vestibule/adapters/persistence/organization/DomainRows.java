package dev.vestibule.adapters.persistence.organization;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DomainRows extends GenericRepository<DomainRow, UUID> {
    void save(DomainRow row);

    void deleteById(UUID id);

    Optional<DomainRow> findByName(String name);

    @Query("select * from domains where organization_id = :organization and id = :id for update")
    Optional<DomainRow> lock(UUID organization, UUID id);

    @Query("select * from domains where organization_id = :organization order by name collate \"C\"")
    List<DomainRow> list(UUID organization);
}
