package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.signal.Signal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A signal as the outbox keeps it: the name of its type, what it says as text by name, and the secret it carries, if
/// any. The names are a format, never renamed: rows outlive a release.
record StoredSignal(String type, Map<String, String> payload, Optional<Plaintext> secret) {
    static StoredSignal of(Signal signal) {
        return switch (signal) {
            case Signal.Fact fact -> StoredFact.of(fact);
            case Signal.State state -> StoredFact.of(state);
            case Signal.WebhookCall call -> StoredFact.of(call);
            case Signal.Notice notice -> StoredNotice.of(notice);
        };
    }

    /// Empty when an older or newer release wrote what this one does not understand: one such row must not hold up the
    /// others.
    Optional<Signal> toDomain() {
        try {
            return StoredFact.read(this).or(() -> Optional.of(StoredNotice.read(this)));
        } catch (IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    String text(String name) {
        return Objects.requireNonNull(payload.get(name), name);
    }
}
