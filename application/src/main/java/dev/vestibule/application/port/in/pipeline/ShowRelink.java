package dev.vestibule.application.port.in.pipeline;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.session.SessionToken;
import java.util.Optional;

/// What a relink link leads to. Says nothing about whom it is for, and changes nothing.
public interface ShowRelink {
    Result handle(Query query);

    record Query(MailedToken token, Optional<SessionToken> session) {}

    sealed interface Result {
        record Shown(String organizationName, String providerName, Visitor visitor) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// Who has opened it.
    enum Visitor {
        /// Nobody is signed in, or the one whom the link is for.
        WELCOME,
        SOMEBODY_ELSE
    }
}
