package dev.vestibule.adapters.persistence.outbox;

import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signals in PostgreSQL, one row a receiver.
@Singleton
@Bean(typed = JdbcOutbox.class)
public final class JdbcOutbox implements Outbox {
    private static final String APPEND = """
            insert into outbox (signal_id, receiver, type, payload, sealed_secret, appended_at, due_at, attempts)
            select ?, receiver, ?, cast(? as jsonb), ?, ?, ?, 0 from unnest(?) as receiver
            """;

    /// The taken rows are due again at `hiddenUntil`: a relay that dies with them needs no cleaning up after.
    private static final String TAKE = """
            with due as (
                select signal_id, receiver from outbox
                where delivered_at is null and set_aside_at is null and due_at <= ?
                order by signal_id, receiver limit ?
                for update skip locked
            ), taken as (
                update outbox o set due_at = ?, attempts = o.attempts + 1
                from due d where o.signal_id = d.signal_id and o.receiver = d.receiver
                returning o.signal_id, o.receiver, o.type, o.payload, o.sealed_secret, o.attempts
            )
            select * from taken order by signal_id, receiver
            """;

    private final Sql sql;
    private final Documents documents;
    private final SecretBox box;

    JdbcOutbox(Sql sql, Documents documents, SecretBox box) {
        this.sql = sql;
        this.documents = documents;
        this.box = box;
    }

    @Override
    public void append(SignalId id, Signal signal, Instant at) {
        StoredSignal stored = StoredSignal.of(signal);
        sql.run(
                APPEND,
                id.value(),
                stored.type(),
                documents.write(stored.payload()),
                stored.secret()
                        .map(secret -> box.seal(secret, place(id)).base64())
                        .orElse(null),
                at,
                at,
                Receivers.of(signal).toArray(String[]::new));
    }

    @Override
    public List<Taken> take(Instant now, Instant hiddenUntil, int max) {
        return sql.list(TAKE, this::taken, now, max, hiddenUntil);
    }

    private Taken taken(ResultSet row) throws SQLException {
        var id = new SignalId(uuid(row, "signal_id"));
        var stored = new StoredSignal(
                row.getString("type"),
                documents.readTexts(row.getString("payload")),
                opened(id, row.getString("sealed_secret")));
        String receiver = row.getString("receiver");
        int attempts = row.getInt("attempts");
        return stored.toDomain()
                .<Taken>map(signal -> new Delivery(id, receiver, signal, attempts))
                .orElseGet(() -> new Unreadable(id, receiver, attempts));
    }

    /// A secret whose key is gone is like one that was erased: nobody can be told it any more.
    private Optional<Plaintext> opened(SignalId id, @Nullable String base64) {
        try {
            return Optional.ofNullable(base64).map(text -> box.open(new Ciphertext(text), place(id)));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static String place(SignalId id) {
        return "outbox/" + id + "/secret";
    }

    /// Whoever delivered it, and however late: it is delivered, and its secret is erased.
    @Override
    public void delivered(Taken delivery, Instant at) {
        sql.run("""
                update outbox set delivered_at = ?, set_aside_at = null, sealed_secret = null
                where signal_id = ? and receiver = ? and delivered_at is null
                """, at, delivery.id().value(), delivery.receiver());
    }

    /// A relay that was so slow that another took the row (`attempts` moved on) has no say in it any more.
    @Override
    public void postpone(Taken delivery, Instant dueAt, String reason) {
        sql.run("""
                update outbox set due_at = ?, last_reason = ?
                where signal_id = ? and receiver = ? and attempts = ? and delivered_at is null and set_aside_at is null
                """, dueAt, reason, delivery.id().value(), delivery.receiver(), delivery.attempts());
    }

    @Override
    public void setAside(Taken delivery, Instant at, String reason) {
        sql.run("""
                update outbox set set_aside_at = ?, last_reason = ?
                where signal_id = ? and receiver = ? and attempts = ? and delivered_at is null and set_aside_at is null
                """, at, reason, delivery.id().value(), delivery.receiver(), delivery.attempts());
    }
}
