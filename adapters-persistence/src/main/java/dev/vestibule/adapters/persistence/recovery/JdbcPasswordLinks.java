package dev.vestibule.adapters.persistence.recovery;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.PasswordLinks;
import dev.vestibule.domain.mailbox.MailedTokenHash;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.PasswordLink;
import dev.vestibule.domain.user.PasswordLinkId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Password links in PostgreSQL.
@Singleton
@Bean(typed = JdbcPasswordLinks.class)
public final class JdbcPasswordLinks implements PasswordLinks {
    private static final String ADD = """
            insert into password_links (id, user_id, address, token_hash, made_at, ends_at) values (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    JdbcPasswordLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(PasswordLink link, MailedTokenHash token) {
        sql.run(
                ADD,
                link.id().value(),
                link.user().map(UserId::value).orElse(null),
                link.address().text(),
                token.hex(),
                link.madeAt(),
                link.endsAt());
    }

    @Override
    public Optional<PasswordLink> find(MailedTokenHash token) {
        return sql.find("select * from password_links where token_hash = ?", JdbcPasswordLinks::link, token.hex());
    }

    private static PasswordLink link(ResultSet row) throws SQLException {
        return new PasswordLink(
                new PasswordLinkId(uuid(row, "id")),
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(UserId::new),
                new EmailAddress(row.getString("address")),
                instant(row, "made_at"),
                instant(row, "ends_at"));
    }

    @Override
    public void removeAllOf(UserId user) {
        sql.run("delete from password_links where user_id = ?", user.value());
    }

    @Override
    public int sweep(Instant now) {
        return sql.run("delete from password_links where ends_at <= ?", now);
    }
}
