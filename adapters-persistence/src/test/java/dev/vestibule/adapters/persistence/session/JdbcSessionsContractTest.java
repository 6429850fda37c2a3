package dev.vestibule.adapters.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.contract.SessionsContract;
import dev.vestibule.domain.session.Device;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSessionsContractTest extends SessionsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final User CAROL = Cast.user(0xca401, "carol");
    private static final SessionTokenHash FORMER = new SessionTokenHash("d".repeat(64));
    private static final SessionTokenHash NEXT = new SessionTokenHash("e".repeat(64));

    /// Somebody has the account's sessions ended, everywhere, while one of them is being replaced: it must not come
    /// back.
    @Test
    void a_session_that_is_ended_while_it_is_being_replaced_lends_nothing_to_the_next() {
        given(stores -> {
            stores.users().add(CAROL);
            stores.sessions().open(session(0x71, Optional.of(START)), FORMER, Optional.empty());
        });
        var found = new ArrayList<Boolean>();

        write(stores -> {
            Optional<Session> former = stores.sessions().find(FORMER, START);
            found.add(former.isPresent());
            former.ifPresent(_ -> CompletableFuture.runAsync(this::endAll).join());
            stores.users().lock(CAROL.id());
            Session next = session(0x72, former.flatMap(Session::ownCredentialAt));
            stores.sessions().open(next, NEXT, former.map(Session::id));
            return next;
        });

        assertEquals(List.of(true, false), found);
        assertEquals(
                Optional.of("0"),
                POSTGRES.persistence()
                        .database()
                        .text("select count(*) from sessions where own_credential_at is not null"));
    }

    private void endAll() {
        given(stores -> {
            stores.users().lock(CAROL.id());
            stores.sessions().endAllOf(CAROL.id());
        });
    }

    private static Session session(long id, Optional<Instant> ownCredentialAt) {
        return new Session(
                new SessionId(Cast.uuid(id)),
                CAROL.id(),
                START,
                START,
                START.plus(Duration.ofHours(1)),
                START.plus(Duration.ofHours(2)),
                ownCredentialAt,
                Optional.empty(),
                List.of(),
                Device.UNKNOWN);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
