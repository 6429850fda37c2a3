package dev.vestibule.adapters.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, UUID> {
    void save(UserRow row);

    void update(UserRow row);

    void deleteById(UUID id);

    Optional<UserRow> findById(UUID id);

    @Query("select * from users where id = :id for update")
    Optional<UserRow> lockById(UUID id);

    @Query("""
            select u.* from users u join user_emails e on e.user_id = u.id
            where e.key = :key and e.verified_at is not null and u.standing = 'ACTIVE'
            """)
    Optional<UserRow> findOwner(String key);

    @Query("""
            select u.* from users u join user_emails e on e.user_id = u.id
            where e.key = :key and e.verified_at is not null
            """)
    Optional<UserRow> findHolder(String key);

    @Query("select * from users where id > :after order by id limit :max")
    List<UserRow> listAfter(UUID after, int max);
}
