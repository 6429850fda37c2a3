package dev.vestibule.adapters.persistence.organization;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganizationRows extends GenericRepository<OrganizationRow, UUID> {
    void save(OrganizationRow row);

    void update(OrganizationRow row);

    void deleteById(UUID id);

    Optional<OrganizationRow> findById(UUID id);

    Optional<OrganizationRow> findBySlug(String slug);

    @Query("select * from organizations where id = :id for update")
    Optional<OrganizationRow> lockById(UUID id);

    @Query("select * from organizations where slug = :slug for update")
    Optional<OrganizationRow> lockBySlug(String slug);

    @Query("select * from organizations where id > :after order by id limit :max")
    List<OrganizationRow> listAfter(UUID after, int max);

    @Query("""
            select o.* from organizations o join members m on m.organization_id = o.id
            where m.user_id = :user order by o.name collate "C", o.id
            """)
    List<OrganizationRow> listOf(UUID user);
}
