package dev.vestibule.adapters.persistence.mailbox;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.SentCodes;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.session.MailboxPurpose;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SentCodeId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Mailed codes in PostgreSQL.
@Singleton
@Bean(typed = JdbcSentCodes.class)
public final class JdbcSentCodes implements SentCodes {
    private static final String CLOSE_FORMER = """
            update mailbox_codes set closed_at = ?
            where user_id = ? and organization_id = ? and purpose = ? and closed_at is null
            """;

    private static final String ADD = """
            insert into mailbox_codes (organization_id, id, purpose, user_id, session_id, code_hash, sent_at, tries,
                                       closed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            select * from mailbox_codes
            where session_id = ? and organization_id = ? and purpose = ? and closed_at is null
            """;

    private final Sql sql;

    JdbcSentCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SentCode code) {
        sql.run(
                CLOSE_FORMER,
                code.sentAt(),
                code.user().value(),
                code.organization().value(),
                code.purpose().name());
        sql.run(
                ADD,
                code.organization().value(),
                code.id().value(),
                code.purpose().name(),
                code.user().value(),
                code.session().value(),
                code.hash().hex(),
                code.sentAt(),
                code.tries(),
                code.closedAt().orElse(null));
    }

    @Override
    public Optional<SentCode> find(SessionId session, OrganizationId organization, MailboxPurpose purpose) {
        return one(FIND, session, organization, purpose);
    }

    @Override
    public Optional<SentCode> lock(SessionId session, OrganizationId organization, MailboxPurpose purpose) {
        return one(FIND + " for update", session, organization, purpose);
    }

    private Optional<SentCode> one(
            String text, SessionId session, OrganizationId organization, MailboxPurpose purpose) {
        return sql.find(text, JdbcSentCodes::code, session.value(), organization.value(), purpose.name());
    }

    private static SentCode code(ResultSet row) throws SQLException {
        return new SentCode(
                new SentCodeId(uuid(row, "id")),
                MailboxPurpose.valueOf(row.getString("purpose")),
                new UserId(uuid(row, "user_id")),
                new OrganizationId(uuid(row, "organization_id")),
                new SessionId(uuid(row, "session_id")),
                new MailboxCodeHash(row.getString("code_hash")),
                instant(row, "sent_at"),
                row.getInt("tries"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public void save(SentCode code) {
        sql.run(
                "update mailbox_codes set tries = ?, closed_at = ? where id = ?",
                code.tries(),
                code.closedAt().orElse(null),
                code.id().value());
    }

    @Override
    public int countSince(UserId user, MailboxPurpose purpose, Instant since) {
        return sql.find(
                        "select count(*) as sent from mailbox_codes where user_id = ? and purpose = ? and sent_at > ?",
                        row -> row.getInt("sent"),
                        user.value(),
                        purpose.name(),
                        since)
                .orElse(0);
    }

    @Override
    public int sweep(Instant then) {
        return sql.run("delete from mailbox_codes where sent_at < ?", then);
    }
}
