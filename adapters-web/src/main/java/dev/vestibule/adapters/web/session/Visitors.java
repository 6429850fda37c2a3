package dev.vestibule.adapters.web.session;

import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.domain.session.Session;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Who is in front of a page, asked only by the pages that need it.
@Singleton
public final class Visitors {
    private final RecogniseSession recogniseSession;

    Visitors(RecogniseSession recogniseSession) {
        this.recogniseSession = recogniseSession;
    }

    public Optional<Session> of(Browser browser) {
        return browser.session()
                .map(token -> recogniseSession.handle(new RecogniseSession.Query(token)))
                .flatMap(Visitors::session);
    }

    private static Optional<Session> session(RecogniseSession.Result result) {
        return switch (result) {
            case RecogniseSession.Result.Recognised(var session) -> Optional.of(session);
            case RecogniseSession.Result.Unknown() -> Optional.empty();
        };
    }
}
