package dev.vestibule.adapters.messaging.receive;

import dev.vestibule.adapters.messaging.mail.Letter;
import dev.vestibule.adapters.messaging.mail.Letters;
import dev.vestibule.adapters.messaging.mail.Sending;
import dev.vestibule.adapters.messaging.mail.SmtpMailer;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.port.out.world.SignalReceivers.Outcome;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.util.Optional;

/// Writes a letter for the signals that a person must read, and sends it.
public final class MailReceiver {
    private final Optional<SmtpMailer> mailer;
    private final Letters letters;

    /// Without a mailer, no signal is accepted: where mail is not configured no rows are written for it.
    public MailReceiver(Optional<SmtpMailer> mailer, Letters letters) {
        this.mailer = mailer;
        this.letters = letters;
    }

    Outcome receive(Delivery delivery) {
        return letter(delivery.id(), delivery.signal())
                .map(this::send)
                .orElseGet(() -> new Outcome.Failed("no letter is written for this kind of signal"));
    }

    private Optional<Letter> letter(SignalId id, Signal signal) {
        return switch (signal) {
            case Signal.Notice notice -> Optional.of(letters.write(id, notice));
            case Signal.Fact _, Signal.State _, Signal.WebhookCall _ -> Optional.empty();
        };
    }

    private Outcome send(Letter letter) {
        return mailer.map(configured -> outcome(configured.send(letter)))
                .orElseGet(() -> new Outcome.Failed("no mail server is configured"));
    }

    private static Outcome outcome(Sending sending) {
        return switch (sending) {
            case Sending.Taken() -> new Outcome.Accepted();
            case Sending.NotTaken(var reason) -> new Outcome.Failed(reason);
        };
    }
}
