package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionTokenHash;
import dev.vestibule.domain.session.SsoRepair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class SsoRepairsContract extends StoreContract {
    private static final SessionTokenHash TOKEN = new SessionTokenHash("a".repeat(64));
    private static final SessionTokenHash NEXT_TOKEN = new SessionTokenHash("b".repeat(64));
    private static final Session SESSION = session(0x51);
    private static final SsoRepair REPAIR = SsoRepair.opened(SESSION.id(), ACME.id(), NOW);

    private static Session session(long id) {
        return new Session(
                new SessionId(uuid(id)),
                ALICE.id(),
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(8)),
                NOW.plus(Duration.ofDays(7)),
                Optional.of(NOW),
                Optional.empty(),
                List.of());
    }

    @BeforeEach
    void alice_is_signed_in() {
        given(stores -> stores.sessions().open(SESSION, TOKEN, Optional.empty()));
    }

    private void open(SsoRepair repair) {
        given(stores -> stores.repairs().open(repair));
    }

    private Optional<SsoRepair> find(Session session, Organization organization) {
        return read(stores -> stores.repairs().find(session.id(), organization.id()));
    }

    @Test
    void a_repair_is_found_for_its_session_and_organization() {
        open(REPAIR);

        assertEquals(Optional.of(REPAIR), find(SESSION, ACME));
        assertEquals(Optional.empty(), find(SESSION, GLOBEX));
        assertEquals(Optional.empty(), find(session(0x52), ACME));
    }

    @Test
    void the_latest_repair_counts() {
        open(REPAIR);
        SsoRepair again = SsoRepair.opened(SESSION.id(), ACME.id(), LATER);

        open(again);

        assertEquals(Optional.of(again), find(SESSION, ACME));
    }

    @Test
    void a_repair_ends_with_its_session() {
        open(REPAIR);

        given(stores -> stores.sessions().end(TOKEN));

        assertEquals(Optional.empty(), find(SESSION, ACME));
    }

    @Test
    void a_new_session_in_the_same_browser_does_not_take_it_over() {
        open(REPAIR);
        Session next = session(0x52);

        given(stores -> stores.sessions().open(next, NEXT_TOKEN, Optional.of(SESSION.id())));

        assertEquals(Optional.empty(), find(SESSION, ACME));
        assertEquals(Optional.empty(), find(next, ACME));
    }

    @Test
    void a_session_that_is_over_opens_none() {
        given(stores -> stores.sessions().end(TOKEN));

        open(REPAIR);

        assertEquals(Optional.empty(), find(SESSION, ACME));
    }

    @Test
    void sweeping_removes_what_has_ended() {
        open(REPAIR);

        assertEquals(0, sweep(REPAIR.endsAt().minusMillis(1)));
        assertEquals(1, sweep(REPAIR.endsAt()));
        assertEquals(Optional.empty(), find(SESSION, ACME));
    }

    private int sweep(Instant now) {
        return write(stores -> stores.repairs().sweep(now));
    }
}
