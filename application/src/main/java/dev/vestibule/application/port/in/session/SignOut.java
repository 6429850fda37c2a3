package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.session.SessionToken;

/// Ends a session. Ending one that is over already is fine.
public interface SignOut {
    Result handle(Command command);

    record Command(SessionToken session) {}

    sealed interface Result {
        record SignedOut() implements Result {}
    }
}
