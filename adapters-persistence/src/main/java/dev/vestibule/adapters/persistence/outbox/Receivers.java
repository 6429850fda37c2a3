package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.domain.signal.Signal;
import java.util.List;

/// Who hears which signal. The names are kept in the database and name receivers of the messaging adapter.
final class Receivers {
    private static final List<String> MAIL = List.of("mail");
    private static final List<String> LOG = List.of("log");

    private Receivers() {}

    static List<String> of(Signal signal) {
        return switch (signal) {
            case Signal.Notice _ -> MAIL;
            case Signal.Fact _, Signal.State _, Signal.WebhookCall _ -> LOG;
        };
    }
}
