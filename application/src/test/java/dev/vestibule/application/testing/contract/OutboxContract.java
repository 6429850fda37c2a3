package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.signal.Backlog;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Time passes in the store, not in the test: implementations say how.
public abstract class OutboxContract extends StoreContract {
    private static final EmailAddress ALICES = new EmailAddress("alice@acme.example");
    private static final Signal LETTER = new Signal.PasswordChanged(ALICES);
    private static final Signal FACT = new Signal.SsoEnabled(ACME.id(), OKTA.id());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final RelayName RELAY = new RelayName(7);

    /// From now on it is so much later for the store.
    protected abstract void pass(Duration time);

    /// From now on the relay is there, until it is closed.
    protected abstract AutoCloseable connect(RelayName relay);

    @ParameterizedTest
    @MethodSource("everySignal")
    void every_signal_arrives_as_it_was_appended(Signal signal) {
        append(1, signal);

        Outbox.Taken taken = Lane.of(signal).map(this::head).orElseGet(() -> take(10).getFirst());

        assertEquals(new Delivery(id(1), Receiver.of(signal), signal, NOW, 1), taken);
    }

    private Outbox.Taken head(Lane lane) {
        return write(stores -> {
            stores.outboxLanes().route(10);
            var claimed =
                    stores.outboxLanes().claim(lane.receiver(), 10, lease()).getFirst();
            var held = stores.outboxLanes().hold(claimed).orElseThrow();
            assertEquals(lane, held.lane());
            return stores.outboxLanes().heads(held, 1).getFirst();
        });
    }

    private static Stream<Signal> everySignal() {
        return Stream.of(
                FACT,
                new Signal.SsoDisabled(ACME.id(), OKTA.id()),
                new Signal.UserSignedUp(ACME.id(), ALICE.id(), OKTA.id()),
                new Signal.MemberJoined(ACME.id(), ALICE.id(), new MemberId(uuid(5))),
                new Signal.MemberRemoved(ACME.id(), ALICE.id(), new MemberId(uuid(5))),
                new Signal.IdentityLinked(ACME.id(), OKTA.id(), ALICE.id(), new IdentityId(uuid(6))),
                new Signal.IdentityUnlinked(ACME.id(), OKTA.id(), ALICE.id(), new IdentityId(uuid(6))),
                new Signal.IdentityCheckHeld(ACME.id(), OKTA.id(), 12),
                new Signal.MarkInvalidSso(ACME.id(), ALICE.id(), 7),
                new Signal.ResetIdpFlags(ACME.id(), 8),
                new Signal.WebhookCall(ACME.id(), new WebhookId(uuid(7)), new SignalId(uuid(8))),
                new Signal.LinkReminder(ALICES, "Acme"),
                new Signal.IdentityCheckNotice(ALICES, "Acme", "Okta", 12),
                new Signal.WebhookDisabled(ALICES, "Acme", "Ours"),
                new Signal.SignedInBySso(ACME.id(), OKTA.id(), ALICE.id(), new IdentityId(uuid(6))),
                new Signal.LinkNotice(ALICES, "Acme \"\u00e9\"", "Okta"),
                new Signal.SsoInvitation(ALICES, "Acme", "Okta"),
                new Signal.SsoRequired(ALICES, "Acme"),
                new Signal.SsoEnded(ALICES, "Acme", "Okta"),
                new Signal.SsoRepairCode(ALICES, "Acme", new MailboxCode("AB1DE0GH")),
                new Signal.SsoRepairNotice(ALICES, "Acme", "Bob"),
                new Signal.PasswordLink(ALICES, new MailedToken("secret")),
                new Signal.PasswordChanged(ALICES),
                new Signal.RelinkInvitation(ALICES, "Acme", "Okta", new MailedToken("secret")));
    }

    @Test
    void what_has_an_order_is_not_taken_from_here() {
        append(1, FACT);

        assertEquals(List.of(), take(10));
    }

    @Test
    void rows_are_taken_longest_due_first_and_no_more_than_asked_for() {
        appendThree();

        assertEquals(List.of(id(1), id(2)), ids(take(2)));
        assertEquals(List.of(id(3)), ids(take(2)));
    }

    @Test
    void a_taken_row_is_hidden_until_the_lease_is_over_and_counts_its_attempts() {
        append(1, LETTER);
        take(10);

        pass(LEASE.minusSeconds(10));
        assertEquals(List.of(), take(10));
        pass(Duration.ofSeconds(10));

        assertEquals(List.of(2), take(10).stream().map(Outbox.Taken::attempts).toList());
    }

    @Test
    void what_a_relay_holds_that_is_gone_is_due_at_once_and_of_others_nothing() throws Exception {
        append(1, LETTER);
        try (AutoCloseable _ = connect(RELAY)) {
            take(10, new Lease(LEASE, Optional.of(RELAY)));
            assertEquals(0, freeAbandoned());
            assertEquals(List.of(), take(10));
        }

        assertEquals(1, freeAbandoned());
        assertEquals(List.of(2), take(10).stream().map(Outbox.Taken::attempts).toList());
        assertEquals(0, freeAbandoned());
    }

    private int freeAbandoned() {
        return write(stores -> stores.outbox().freeAbandoned());
    }

    @Test
    void a_delivered_row_is_never_taken_again() {
        append(1, LETTER);
        Outbox.Taken delivery = take(10).getFirst();

        given(stores -> stores.outbox().delivered(delivery));

        pass(LEASE);
        assertEquals(List.of(), take(10));
    }

    @Test
    void a_postponed_row_is_due_again_at_its_time() {
        append(1, LETTER);
        Outbox.Taken delivery = take(10).getFirst();

        given(stores -> stores.outbox().postpone(delivery, Duration.ofMinutes(5), "refused"));

        pass(Duration.ofMinutes(4));
        assertEquals(List.of(), take(10));
        pass(Duration.ofMinutes(1));
        assertEquals(List.of(id(1)), ids(take(10)));
    }

    @Test
    void a_row_set_aside_is_never_taken_again() {
        append(1, LETTER);
        Outbox.Taken delivery = take(10).getFirst();

        given(stores -> stores.outbox().setAside(delivery, "refused twenty times"));

        pass(LEASE);
        assertEquals(List.of(), take(10));
    }

    @Test
    void whoever_outlives_a_lease_has_no_say_but_that_it_is_delivered() {
        append(1, LETTER);
        Outbox.Taken first = take(10).getFirst();
        pass(LEASE);
        Outbox.Taken second = take(10).getFirst();

        given(stores -> stores.outbox().setAside(first, "late"));
        given(stores -> stores.outbox().postpone(first, Duration.ZERO, "late"));
        assertEquals(List.of(), take(10));
        given(stores -> stores.outbox().delivered(first));
        given(stores -> stores.outbox().postpone(second, Duration.ZERO, "refused"));

        assertEquals(List.of(), take(10));
    }

    @Test
    void what_is_of_no_use_any_more_is_told_from_what_is() {
        append(1, new Signal.SsoRepairCode(ALICES, "Acme", new MailboxCode("AB1DE0GH")));
        append(2, new Signal.PasswordLink(ALICES, new MailedToken("secret")));

        pass(Duration.ofMinutes(11));
        List<Outbox.Taken> taken = take(10);

        assertEquals(new Outbox.Expired(id(1), Receiver.MAIL, 1), taken.getFirst());
        assertEquals(id(2), assertInstanceOf(Delivery.class, taken.getLast()).id());
    }

    @Test
    void of_many_relays_at_once_each_row_goes_to_one() {
        for (int i = 1; i <= 30; i++) {
            append(i, LETTER);
        }

        List<List<Outbox.Taken>> taken = race(10, () -> take(3));

        List<SignalId> ids =
                taken.stream().flatMap(List::stream).map(Outbox.Taken::id).toList();
        assertEquals(30, ids.size());
        assertEquals(30, Set.copyOf(ids).size());
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        assertThrows(
                IllegalArgumentException.class,
                () -> given(stores -> {
                    stores.outbox().append(id(1), LETTER, NOW);
                    stores.outbox().append(id(2), FACT, NOW);
                    throw new IllegalArgumentException("the change failed");
                }));

        int routed = write(stores -> stores.outboxLanes().route(10));
        assertEquals(List.of(), take(10));
        assertEquals(0, routed);
    }

    @Test
    void what_is_left_to_do_is_counted_up_to_a_limit() {
        appendThree();
        append(4, FACT);
        given(stores -> stores.outboxLanes().route(10));
        given(stores ->
                stores.outbox().setAside(stores.outbox().take(1, lease()).getFirst(), "refused"));
        pass(Duration.ofMinutes(2));

        Map<Receiver, Backlog> left = measured(10);

        assertEquals(2, left.get(Receiver.MAIL).waiting());
        assertEquals(1, left.get(Receiver.MAIL).dead());
        assertEquals(1, left.get(Receiver.EVENTS).waiting());
        assertEquals(2, left.get(Receiver.MAIL).lag().toMinutes());
        assertEquals(2, left.get(Receiver.EVENTS).lag().toMinutes());
        assertEquals(new Backlog(Receiver.STATE, 0, 0, Duration.ZERO), left.get(Receiver.STATE));
        assertEquals(1, measured(1).get(Receiver.MAIL).waiting());
    }

    private Map<Receiver, Backlog> measured(int most) {
        return read(stores -> stores.outbox().measure(most)).stream()
                .collect(Collectors.toMap(Backlog::receiver, it -> it));
    }

    @Test
    void a_secret_is_erased_once_it_is_of_no_use_whatever_became_of_its_letter() {
        append(1, new Signal.SsoRepairCode(ALICES, "Acme", new MailboxCode("AB1DE0GH")));
        append(2, new Signal.PasswordLink(ALICES, new MailedToken("secret")));
        given(stores ->
                stores.outbox().setAside(stores.outbox().take(1, lease()).getFirst(), "refused"));

        assertEquals(0, eraseExpired());
        pass(Duration.ofMinutes(11));
        assertEquals(1, eraseExpired());
        assertEquals(0, eraseExpired());
    }

    private int eraseExpired() {
        return write(stores -> stores.outbox().eraseExpired());
    }

    @Test
    void what_was_delivered_is_forgotten_after_a_while_and_nothing_else() {
        appendThree();
        given(stores -> {
            List<Outbox.Taken> taken = stores.outbox().take(2, lease());
            stores.outbox().delivered(taken.getFirst());
            stores.outbox().setAside(taken.getLast(), "refused");
        });

        assertEquals(0, sweep(Duration.ofDays(7), 10));
        pass(Duration.ofDays(8));
        assertEquals(1, sweep(Duration.ofDays(7), 10));
        assertEquals(0, sweep(Duration.ofDays(7), 10));

        assertEquals(List.of(id(3)), ids(take(10)));
        assertEquals(1, measured(10).get(Receiver.MAIL).dead());
    }

    private int sweep(Duration kept, int max) {
        return write(stores -> stores.outbox().sweep(kept, max));
    }

    private void appendThree() {
        for (int i = 1; i <= 3; i++) {
            append(i, LETTER);
        }
    }

    private void append(int id, Signal signal) {
        given(stores -> stores.outbox().append(id(id), signal, NOW));
    }

    private List<Outbox.Taken> take(int max) {
        return take(max, lease());
    }

    private List<Outbox.Taken> take(int max, Lease lease) {
        return write(stores -> stores.outbox().take(max, lease));
    }

    private static Lease lease() {
        return new Lease(LEASE, Optional.empty());
    }

    private static SignalId id(int id) {
        return new SignalId(uuid(id));
    }

    private static List<SignalId> ids(List<Outbox.Taken> taken) {
        return taken.stream().map(Outbox.Taken::id).toList();
    }
}
