package dev.vestibule.adapters.persistence.outbox;

import static dev.vestibule.adapters.persistence.sql.Sql.instant;
import static dev.vestibule.adapters.persistence.sql.Sql.uuid;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.store.Outbox.Expired;
import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.application.port.out.store.Outbox.Unreadable;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.SignalId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns rows of the outbox into what they say.
@Singleton
final class OutboxRows {
    private final Documents documents;
    private final SecretBox box;

    OutboxRows(Documents documents, SecretBox box) {
        this.documents = documents;
        this.box = box;
    }

    String payload(StoredSignal stored) {
        return documents.write(stored.payload());
    }

    @Nullable
    String sealed(SignalId id, StoredSignal stored) {
        return stored.secret()
                .map(secret -> box.seal(secret, place(id)).base64())
                .orElse(null);
    }

    Taken taken(ResultSet row) throws SQLException {
        var id = new SignalId(uuid(row, "signal_id"));
        Receiver receiver = receiver(row.getString("receiver"));
        int attempts = row.getInt("attempts");
        Instant at = instant(row, "appended_at");
        if (row.getBoolean("expired")) {
            return new Expired(id, receiver, attempts);
        }
        return stored(id, row)
                .toDomain()
                .<Taken>map(signal -> new Delivery(id, receiver, signal, at, attempts))
                .orElseGet(() -> new Unreadable(id, receiver, attempts));
    }

    private StoredSignal stored(SignalId id, ResultSet row) throws SQLException {
        return new StoredSignal(
                row.getString("type"),
                documents.readTexts(row.getString("payload")),
                opened(id, row.getString("sealed_secret")));
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

    /// The database lists the same names.
    static Receiver receiver(String wire) {
        return Arrays.stream(Receiver.values())
                .filter(receiver -> receiver.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown receiver " + wire));
    }

    /// As a parameter that is cast to `uuid[]`.
    static String[] ids(List<SignalId> signals) {
        return signals.stream().map(SignalId::toString).toArray(String[]::new);
    }
}
