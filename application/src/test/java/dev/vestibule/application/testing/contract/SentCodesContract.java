package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.uuid;
import static dev.vestibule.domain.session.MailboxPurpose.SSO_REPAIR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.domain.mailbox.MailboxCodeHash;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.session.SentCode;
import dev.vestibule.domain.session.SentCodeId;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

public abstract class SentCodesContract extends StoreContract {
    private static final SessionId HERE = new SessionId(uuid(0x51));
    private static final SessionId ELSEWHERE = new SessionId(uuid(0x52));
    private static final SentCode CODE = code(1, ALICE, ACME, HERE, NOW);

    private static SentCode code(long id, User user, Organization organization, SessionId session, Instant sentAt) {
        return SentCode.sent(
                new SentCodeId(uuid(id)),
                SSO_REPAIR,
                user.id(),
                organization.id(),
                session,
                new MailboxCodeHash("ab".repeat(32)),
                sentAt);
    }

    private void add(SentCode code) {
        given(stores -> stores.sentCodes().add(code));
    }

    private Optional<SentCode> find(SessionId session, Organization organization) {
        return read(stores -> stores.sentCodes().find(session, organization.id(), SSO_REPAIR));
    }

    private int sentAfter(User user, Instant since) {
        return read(stores -> stores.sentCodes().countSince(user.id(), SSO_REPAIR, since));
    }

    @Test
    void a_code_is_found_by_the_session_and_organization_that_it_was_sent_for() {
        add(CODE);

        assertEquals(Optional.of(CODE), find(HERE, ACME));
        assertEquals(Optional.of(CODE), write(stores -> stores.sentCodes().lock(HERE, ACME.id(), SSO_REPAIR)));
        assertEquals(Optional.empty(), find(ELSEWHERE, ACME));
        assertEquals(Optional.empty(), find(HERE, GLOBEX));
        assertEquals(Optional.empty(), write(stores -> stores.sentCodes().lock(ELSEWHERE, ACME.id(), SSO_REPAIR)));
    }

    @Test
    void tries_are_kept() {
        add(CODE);

        given(stores -> {
            stores.sentCodes().lock(HERE, ACME.id(), SSO_REPAIR);
            stores.sentCodes().save(CODE.missed());
        });

        assertEquals(Optional.of(CODE.missed()), find(HERE, ACME));
    }

    @Test
    void a_closed_code_is_found_no_more_and_still_counts() {
        add(CODE);

        given(stores -> {
            stores.sentCodes().lock(HERE, ACME.id(), SSO_REPAIR);
            stores.sentCodes().save(CODE.closed(LATER));
        });

        assertEquals(Optional.empty(), find(HERE, ACME));
        assertEquals(1, sentAfter(ALICE, NOW.minusMillis(1)));
    }

    @Test
    void a_newer_code_closes_the_accounts_older_ones_for_the_organization_in_every_session() {
        SentCode atGlobex = code(2, ALICE, GLOBEX, HERE, NOW);
        SentCode bobs = code(3, BOB, ACME, HERE, NOW);
        SentCode newer = code(4, ALICE, ACME, ELSEWHERE, LATER);
        add(CODE);
        add(atGlobex);

        add(newer);

        assertEquals(Optional.empty(), find(HERE, ACME));
        assertEquals(Optional.of(newer), find(ELSEWHERE, ACME));
        assertEquals(Optional.of(atGlobex), find(HERE, GLOBEX));
        add(bobs);
        assertEquals(Optional.of(newer), find(ELSEWHERE, ACME));
        assertEquals(Optional.of(bobs), find(HERE, ACME));
    }

    @Test
    void what_an_account_was_sent_is_counted_in_all_its_sessions() {
        add(CODE);
        add(code(2, ALICE, ACME, ELSEWHERE, LATER));
        add(code(3, ALICE, GLOBEX, HERE, LATER));
        add(code(4, BOB, ACME, HERE, LATER));

        assertEquals(3, sentAfter(ALICE, NOW.minusMillis(1)));
        assertEquals(2, sentAfter(ALICE, NOW));
        assertEquals(0, sentAfter(ALICE, LATER));
    }

    @Test
    void of_many_that_are_sent_at_once_one_is_open() {
        var next = new AtomicLong(0x100);

        race(
                8,
                () -> write(stores -> {
                    stores.locks().acquire(List.of(new Locks.Key.OfUser(ALICE.id())));
                    stores.sentCodes().add(code(next.incrementAndGet(), ALICE, ACME, HERE, NOW));
                    return stores;
                }));

        assertEquals(8, sentAfter(ALICE, NOW.minusMillis(1)));
        assertEquals(1, find(HERE, ACME).stream().count());
    }

    @Test
    void sweeping_removes_what_was_sent_before() {
        add(CODE);

        assertEquals(0, sweep(NOW));
        assertEquals(1, sweep(LATER));
        assertEquals(0, sentAfter(ALICE, NOW.minusMillis(1)));
    }

    private int sweep(Instant then) {
        return write(stores -> stores.sentCodes().sweep(then));
    }

    @Test
    void a_code_goes_with_its_account() {
        add(CODE);

        given(stores -> stores.users().remove(ALICE.id()));

        assertEquals(Optional.empty(), find(HERE, ACME));
    }

    @Test
    void a_code_goes_with_its_organization() {
        add(CODE);

        given(stores -> stores.organizations().remove(ACME.id()));

        assertEquals(Optional.empty(), find(HERE, ACME));
    }
}
