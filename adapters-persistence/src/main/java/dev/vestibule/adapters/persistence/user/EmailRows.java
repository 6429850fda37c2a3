package dev.vestibule.adapters.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EmailRows extends GenericRepository<EmailRow, UUID> {
    void save(EmailRow row);

    @Query("select * from user_emails where user_id = :user order by verified_at is null, address collate \"C\"")
    List<EmailRow> list(UUID user);

    @Query("update user_emails set verified_at = null where user_id = :user")
    void release(UUID user);

    @Query("delete from user_emails where key = :key and verified_at is null")
    void deleteUnverified(String key);
}
