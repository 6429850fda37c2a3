package dev.vestibule.adapters.persistence.outbox;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.DeadLetters;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.SignalId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Dead letters in PostgreSQL: rows of the outbox that were set aside and not dropped.
@Singleton
@Bean(typed = JdbcDeadLetters.class)
public final class JdbcDeadLetters implements DeadLetters {
    private static final String SELECT = """
            select signal_id, receiver, type, organization_id, appended_at, set_aside_at, attempts, last_reason,
                   coalesce(expires_at <= statement_timestamp(), false) as expired
            from outbox
            where set_aside_at is not null and dropped_at is null
            """;

    private static final String FILTERED = SELECT + """
              and receiver = coalesce(?, receiver)
              and (cast(? as uuid) is null or organization_id = cast(? as uuid))
            """;

    private static final String LIST = FILTERED + " and signal_id > ? order by signal_id limit ?";

    private static final String LOCK_REPLAYABLE = FILTERED + """
              and coalesce(expires_at > statement_timestamp(), true)
            order by signal_id limit ? for update skip locked
            """;

    private static final String FIND = SELECT + " and signal_id = ?";

    private static final String REPLAY = """
            with replayed as (
                update outbox
                set set_aside_at = null, due_at = statement_timestamp(), attempts = 0
                where signal_id = ? and set_aside_at is not null and dropped_at is null
                returning position, receiver, shard
            )
            insert into outbox_arrivals (position, receiver, shard)
            select position, receiver, shard from replayed where shard is not null
            on conflict do nothing
            """;

    private static final String DROP = """
            update outbox set dropped_at = statement_timestamp(), sealed_secret = null
            where signal_id = ? and set_aside_at is not null and dropped_at is null
            """;

    private final Sql sql;
    private final Bell bell;

    JdbcDeadLetters(Sql sql, Bell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    @Override
    public Page<DeadLetter> list(DeadLetterFilter filter, PageRequest page) {
        return Keyset.page(
                (after, max) ->
                        sql.list(LIST, JdbcDeadLetters::letter, receiver(filter), at(filter), at(filter), after, max),
                page,
                letter -> letter,
                letter -> letter.id().value());
    }

    private static @Nullable String receiver(DeadLetterFilter filter) {
        return filter.receiver().map(Receiver::wire).orElse(null);
    }

    private static @Nullable UUID at(DeadLetterFilter filter) {
        return filter.organization().map(OrganizationId::value).orElse(null);
    }

    @Override
    public Optional<DeadLetter> find(SignalId id) {
        return sql.find(FIND, JdbcDeadLetters::letter, id.value());
    }

    @Override
    public Optional<DeadLetter> lock(SignalId id) {
        return sql.find(FIND + " for update", JdbcDeadLetters::letter, id.value());
    }

    @Override
    public List<DeadLetter> lockReplayable(DeadLetterFilter filter, int max) {
        return sql.list(LOCK_REPLAYABLE, JdbcDeadLetters::letter, receiver(filter), at(filter), at(filter), max);
    }

    @Override
    public void replay(SignalId id) {
        sql.run(REPLAY, id.value());
        sql.afterCommit(bell::ring);
    }

    @Override
    public void drop(SignalId id) {
        sql.run(DROP, id.value());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                new SignalId(uuid(row, "signal_id")),
                OutboxRows.receiver(row.getString("receiver")),
                row.getString("type"),
                Optional.ofNullable(row.getObject("organization_id", UUID.class))
                        .map(OrganizationId::new),
                instant(row, "appended_at"),
                instant(row, "set_aside_at"),
                row.getInt("attempts"),
                row.getString("last_reason"),
                row.getBoolean("expired") ? DeadLetter.Use.EXPIRED : DeadLetter.Use.REPLAYABLE);
    }
}
