package dev.vestibule.adapters.persistence.user;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Users;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordHash;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Accounts in PostgreSQL. What belongs to one goes with it by foreign keys.
@Singleton
@Bean(typed = JdbcUsers.class)
public final class JdbcUsers implements Users {
    private final UserRows rows;
    private final EmailRows emails;
    private final Sql sql;

    JdbcUsers(UserRows rows, EmailRows emails, Sql sql) {
        this.rows = rows;
        this.emails = emails;
        this.sql = sql;
    }

    @Override
    public Optional<User> find(UserId user) {
        return rows.findById(user.value()).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> lock(UserId user) {
        return rows.lockById(user.value()).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> findOwner(EmailAddress address) {
        return rows.findOwner(address.key()).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> findHolder(EmailAddress address) {
        return rows.findHolder(address.key()).map(UserRow::toDomain);
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId user) {
        return sql.find(
                "select phc from passwords where user_id = ?",
                row -> new PasswordHash(row.getString("phc")),
                user.value());
    }

    @Override
    public List<UserEmail> listEmails(UserId user) {
        return emails.list(user.value()).stream().map(EmailRow::toDomain).toList();
    }

    @Override
    public Page<User> list(PageRequest page) {
        return Keyset.page(
                rows::listAfter, page, UserRow::toDomain, user -> user.id().value());
    }

    @Override
    public void add(User user) {
        rows.save(UserRow.of(user));
    }

    @Override
    public void save(User user) {
        rows.update(UserRow.of(user));
    }

    @Override
    public void remove(UserId user) {
        rows.deleteById(user.value());
    }

    @Override
    public void addEmail(UserEmail email) {
        emails.save(EmailRow.of(email));
    }

    @Override
    public void savePassword(UserId user, PasswordHash hash) {
        sql.run("""
                insert into passwords (user_id, phc) values (?, ?)
                on conflict (user_id) do update set phc = excluded.phc
                """, user.value(), hash.phc());
    }

    @Override
    public void releaseEmails(UserId user) {
        emails.release(user.value());
    }

    @Override
    public void retireUnverifiedClaims(EmailAddress address) {
        emails.deleteUnverified(address.key());
    }
}
