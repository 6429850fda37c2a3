package dev.vestibule.application.port.in.recovery;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedToken;

/// Whether a link still sets a password. Says nothing about whose, and changes nothing.
public interface ShowPasswordLink {
    Result handle(Query query);

    record Query(MailedToken token) {}

    sealed interface Result {
        record Open() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
