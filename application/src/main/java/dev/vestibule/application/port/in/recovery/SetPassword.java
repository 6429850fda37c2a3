package dev.vestibule.application.port.in.recovery;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.user.Password;

/// Sets an account's password by a mailed link, which works once. Ends the account's sessions and its other links,
/// keeps its second factors, and signs nobody in. One refusal for every link that does not work.
public interface SetPassword {
    Result handle(Command command);

    record Command(MailedToken token, Password password, TraceCode trace) {}

    sealed interface Result {
        record Changed() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
