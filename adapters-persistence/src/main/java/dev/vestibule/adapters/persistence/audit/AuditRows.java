package dev.vestibule.adapters.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, UUID> {
    void save(AuditRow row);

    @Query("select * from audit_log where organization_id = :organization and id > :after order by id limit :max")
    List<AuditRow> listAfter(UUID organization, UUID after, int max);

    @Query("""
            select * from audit_log
            where organization_id = :organization and action = :action and id > :after order by id limit :max
            """)
    List<AuditRow> listAfter(UUID organization, String action, UUID after, int max);
}
