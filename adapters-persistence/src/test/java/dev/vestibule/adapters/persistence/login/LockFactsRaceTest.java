package dev.vestibule.adapters.persistence.login;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Logins;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.user.UserStanding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A login that meets somebody who is changing the identity or its owner waits, and decides by what they left. None of
/// them takes the login's own lock.
class LockFactsRaceTest {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Identity ALICES = identity(OKTA, ALICE, "00u1");

    @BeforeEach
    void alice_is_linked() {
        POSTGRES.persistence().unitOfWork().execute(stores -> {
            stores.organizations().add(ACME);
            stores.providers().add(OKTA);
            stores.users().add(ALICE);
            stores.users().add(BOB);
            stores.identities().add(ALICES);
            return stores;
        });
    }

    @Test
    void an_owner_who_was_suspended_meanwhile_is_suspended() throws Exception {
        var suspended = new IdentityMatch.KnownButInactive(ALICES, ALICE.withStanding(UserStanding.SUSPENDED));

        assertEquals(suspended, matchDuring("update users set standing = 'SUSPENDED' where id = '" + ALICE.id() + "'"));
    }

    @Test
    void an_identity_that_was_retired_meanwhile_is_unknown() throws Exception {
        assertEquals(new IdentityMatch.Unknown(), matchDuring("update identities set retired_at = now()"));
    }

    @Test
    void an_identity_that_moved_meanwhile_is_its_new_owners() throws Exception {
        IdentityMatch match = matchDuring("update identities set user_id = '" + BOB.id() + "'");

        assertEquals(
                Optional.of(BOB.id()),
                Optional.of(match)
                        .map(found -> ((IdentityMatch.Known) found).owner().id()));
    }

    @Test
    void an_account_that_was_removed_meanwhile_is_unknown() throws Exception {
        assertEquals(new IdentityMatch.Unknown(), matchDuring("delete from users where id = '" + ALICE.id() + "'"));
    }

    /// Changes the rows, lets the login run into the change, and commits it only then.
    private static IdentityMatch matchDuring(String change) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = POSTGRES.persistence().database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(change);
            Future<IdentityMatch> login = threads.submit(LockFactsRaceTest::match);
            awaitWaiting(statement);
            other.commit();
            return login.get();
        }
    }

    private static void awaitWaiting(Statement statement) throws SQLException {
        boolean waiting = false;
        while (!waiting) {
            try (ResultSet row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
                waiting = row.next() && row.getBoolean(1);
            }
        }
    }

    private static IdentityMatch match() {
        return POSTGRES.persistence().unitOfWork().execute(stores -> {
            stores.locks().acquire(List.of(new Locks.Key.OfSubject(OKTA.id(), ALICES.issuer(), ALICES.subject())));
            var key = new Logins.Key(
                    OKTA.id(),
                    ALICES.issuer(),
                    ALICES.subject(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.parse("2026-03-02T10:00:00Z"));
            return stores.logins().lockFacts(key).orElseThrow().match();
        });
    }
}
