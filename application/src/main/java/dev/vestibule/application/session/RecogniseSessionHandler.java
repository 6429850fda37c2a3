package dev.vestibule.application.session;

import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionTokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class RecogniseSessionHandler implements RecogniseSession {
    /// How old the note of the last use may become; keeps a busy session from writing at each request.
    static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final InstantSource clock;

    RecogniseSessionHandler(UnitOfWork unitOfWork, Secrets secrets, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Result handle(Query query) {
        Instant now = clock.instant();
        SessionTokenHash token = secrets.hash(query.token());
        Optional<Session> found = unitOfWork.read(stores -> stores.sessions().find(token, now));
        found.filter(session -> isDueForTouch(session, now)).ifPresent(session -> touch(session.used(now)));
        return found.<Result>map(Result.Recognised::new).orElseGet(Result.Unknown::new);
    }

    private static boolean isDueForTouch(Session session, Instant now) {
        return !now.isBefore(session.lastSeenAt().plus(TOUCHED_EVERY));
    }

    private void touch(Session session) {
        unitOfWork.execute(stores -> {
            stores.sessions().touch(session.id(), session.lastSeenAt(), session.idleUntil());
            return session;
        });
    }
}
