package dev.vestibule.application.port.in.recovery;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;

/// Mails a link that sets a password, to the active account that holds the address verified. One answer, for one price,
/// whether there is such an account or not.
public interface RequestPasswordLink {
    Result handle(Command command);

    /// `address` is as it was typed; `from` is who asks.
    record Command(EmailAddress address, ClientAddress from, TraceCode trace) {}

    sealed interface Result {
        /// If an account holds the address, a mail is on its way, unless too many are already.
        record Requested() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }
}
