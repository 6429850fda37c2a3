package dev.vestibule.application.session;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.session.EndSessions.Asking;
import dev.vestibule.application.port.in.session.EndSessions.Choice;
import dev.vestibule.application.port.in.session.EndSessions.Command;
import dev.vestibule.application.port.in.session.EndSessions.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.Sight;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Ends what a session may see of its account's sessions.
final class SessionEnding {
    private final Ledger ledger;
    private final InstantSource clock;

    SessionEnding(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Holds the account, so that two sessions that end each other are asked one after the other, and whoever is just
    /// signing in is there before or after.
    Result end(Stores stores, Command command) {
        Instant now = clock.instant();
        stores.users().lock(command.session().user());
        List<Session> kept = stores.sessions().list(command.session().user(), now);
        return asking(kept, command)
                .filter(asking -> !asking.isOver(now))
                .map(asking -> end(stores, command, asking, kept))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_SIGNED_IN));
    }

    private static Optional<Session> asking(List<Session> kept, Command command) {
        return kept.stream().filter(is(command.session())).findFirst();
    }

    private static Predicate<Session> is(Session session) {
        return other -> other.id().equals(session.id());
    }

    private Result end(Stores stores, Command command, Session asking, List<Session> kept) {
        Sight sight = new Sight(asking);
        List<Session> chosen = kept.stream()
                .filter(sight::shows)
                .filter(chosen(command.choice(), asking))
                .toList();
        if (chosen.isEmpty()) {
            return command.choice() instanceof Choice.One
                    ? new Result.Refused(Refusal.NOT_FOUND)
                    : new Result.Ended(Asking.GOES_ON);
        }
        stores.sessions().end(chosen.stream().map(Session::id).collect(Collectors.toSet()));
        write(stores, command, chosen.size());
        return new Result.Ended(chosen.stream().anyMatch(is(asking)) ? Asking.ENDED : Asking.GOES_ON);
    }

    private static Predicate<Session> chosen(Choice choice, Session asking) {
        return switch (choice) {
            case Choice.One(var id) -> session -> session.id().equals(id);
            case Choice.Others() -> is(asking).negate();
            case Choice.All() -> _ -> true;
        };
    }

    private void write(Stores stores, Command command, int ended) {
        var caller = new Caller(new Actor.SignedIn(command.session()), command.trace());
        ledger.write(
                stores,
                caller,
                Optional.empty(),
                AuditAction.SESSIONS_ENDED,
                new AuditTarget.OfUser(command.session().user()),
                AuditDetails.of("sessions", Integer.toString(ended)));
    }
}
