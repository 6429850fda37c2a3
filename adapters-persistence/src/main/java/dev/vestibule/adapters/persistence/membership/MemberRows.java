package dev.vestibule.adapters.persistence.membership;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberRows extends GenericRepository<MemberRow, UUID> {
    void save(MemberRow row);

    void update(MemberRow row);

    @Query("select * from members where organization_id = :organization and user_id = :user")
    Optional<MemberRow> findByUser(UUID organization, UUID user);

    @Query("select * from members where organization_id = :organization and user_id = :user for update")
    Optional<MemberRow> lockByUser(UUID organization, UUID user);

    @Query("select * from members where organization_id = :organization and id = :id")
    Optional<MemberRow> findById(UUID organization, UUID id);

    @Query("""
            select m.* from members m join users u on u.id = m.user_id
            where m.organization_id = :organization and m.role = 'OWNER' and u.standing = 'ACTIVE'
              and not :flag = any (m.flags)
            order by m.id
            """)
    List<MemberRow> listWorkingOwners(UUID organization, String flag);

    @Query("select * from members where user_id = :user order by id for update")
    List<MemberRow> lockAllOf(UUID user);

    @Query("select count(*) from members where organization_id = :organization")
    long count(UUID organization);

    @Query("""
            select * from members where organization_id = :organization and :flag = any (flags)
            order by joined_at, id for update
            """)
    List<MemberRow> lockFlagged(UUID organization, String flag);
}
