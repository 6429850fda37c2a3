package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;

/// Ends sessions of a person's own account, as far as their session may see them: see `domain.session.Sight`. One that
/// it may not see, of whomever, is one that is not there.
public interface EndSessions {
    Result handle(Command command);

    record Command(Session session, Choice choice, TraceCode trace) {}

    sealed interface Choice {
        record One(SessionId session) implements Choice {}

        /// All but the one that asks.
        record Others() implements Choice {}

        record All() implements Choice {}
    }

    sealed interface Result {
        record Ended(Asking asking) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /// What became of the session that asked.
    enum Asking {
        GOES_ON,
        ENDED
    }
}
