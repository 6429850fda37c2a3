package dev.vestibule.application.port.in.session;

import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;

/// Who is behind a session token. Writes down, at most once a minute, that the session was used.
public interface RecogniseSession {
    Result handle(Query query);

    record Query(SessionToken token) {}

    sealed interface Result {
        record Recognised(Session session) implements Result {}

        record Unknown() implements Result {}
    }
}
