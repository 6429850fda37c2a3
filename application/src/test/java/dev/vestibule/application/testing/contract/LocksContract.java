package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.domain.identity.Subject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

public abstract class LocksContract extends StoreContract {
    private static final Locks.Key ORGANIZATION = new Locks.Key.OfOrganization(ACME.id());
    private static final Locks.Key USER = new Locks.Key.OfUser(ALICE.id());
    private static final Locks.Key SUBJECT =
            new Locks.Key.OfSubject(OKTA.id(), OKTA.config().issuer(), new Subject("a subject | with 'odd' signs"));

    @Test
    void whoever_holds_a_lock_is_alone() {
        var inside = new AtomicInteger();

        List<Integer> company = race(
                20,
                () -> write(stores -> {
                    stores.locks().acquire(List.of(SUBJECT));
                    int seen = inside.incrementAndGet();
                    stores.users().find(ALICE.id());
                    inside.decrementAndGet();
                    return seen;
                }));

        assertEquals(java.util.Collections.nCopies(20, 1), company);
    }

    @Test
    void whatever_the_order_they_are_named_in_nobody_waits_for_ever() {
        var turns = new AtomicInteger();

        List<Integer> runs = race(40, () -> {
            List<Locks.Key> keys = List.of(ORGANIZATION, USER, SUBJECT);
            List<Locks.Key> named = turns.incrementAndGet() % 2 == 0 ? keys : keys.reversed();
            var attempts = new AtomicInteger();
            return write(stores -> {
                stores.locks().acquire(named);
                return attempts.incrementAndGet();
            });
        });

        assertEquals(java.util.Collections.nCopies(40, 1), runs);
    }

    @Test
    void locks_end_with_their_unit() {
        given(stores -> stores.locks().acquire(List.of(USER)));

        given(stores -> stores.locks().acquire(List.of(USER, USER)));
    }
}
