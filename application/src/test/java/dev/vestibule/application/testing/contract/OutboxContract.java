package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.mailbox.MailboxCode;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs with implementations in which each of these signals has one receiver.
public abstract class OutboxContract extends StoreContract {
    private static final EmailAddress ALICES = new EmailAddress("alice@acme.example");
    private static final Signal SIGNAL = new Signal.SsoEnabled(ACME.id(), OKTA.id());

    @ParameterizedTest
    @MethodSource("everySignal")
    void every_signal_arrives_as_it_was_appended(Signal signal) {
        append(1, signal);

        List<Delivery> taken = take(NOW, 10);

        assertEquals(List.of(signal), taken.stream().map(Delivery::signal).toList());
        assertEquals(List.of(id(1)), taken.stream().map(Delivery::id).toList());
        assertEquals(List.of(1), taken.stream().map(Delivery::attempts).toList());
    }

    private static Stream<Signal> everySignal() {
        return Stream.of(
                SIGNAL,
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
    void rows_are_taken_oldest_first_and_no_more_than_asked_for() {
        append(1, SIGNAL);
        append(2, SIGNAL);
        append(3, SIGNAL);

        assertEquals(List.of(id(1), id(2)), ids(take(NOW, 2)));
        assertEquals(List.of(id(3)), ids(take(NOW, 2)));
    }

    @Test
    void a_taken_row_is_hidden_until_its_time_and_counts_its_attempts() {
        append(1, SIGNAL);
        take(NOW, 10);

        assertEquals(List.of(), take(LATER.minusMillis(1), 10));
        List<Delivery> again = take(LATER, 10);

        assertEquals(List.of(2), again.stream().map(Delivery::attempts).toList());
    }

    @Test
    void a_row_is_not_taken_before_it_is_due() {
        append(1, SIGNAL);

        assertEquals(List.of(), take(NOW.minusMillis(1), 10));
    }

    @Test
    void a_delivered_row_is_never_taken_again() {
        append(1, SIGNAL);
        Delivery delivery = take(NOW, 10).getFirst();

        given(stores -> stores.outbox().delivered(delivery, NOW));

        assertEquals(List.of(), take(LATER, 10));
    }

    @Test
    void a_postponed_row_is_due_again_at_its_time() {
        append(1, SIGNAL);
        Delivery delivery = take(NOW, 10).getFirst();
        Instant due = LATER.plusSeconds(60);

        given(stores -> stores.outbox().postpone(delivery, due, "refused"));

        assertEquals(List.of(), take(due.minusMillis(1), 10));
        assertEquals(List.of(id(1)), ids(take(due, 10)));
    }

    @Test
    void a_row_set_aside_is_never_taken_again() {
        append(1, SIGNAL);
        Delivery delivery = take(NOW, 10).getFirst();

        given(stores -> stores.outbox().setAside(delivery, NOW, "refused twenty times"));

        assertEquals(List.of(), take(LATER, 10));
    }

    @Test
    void of_many_relays_at_once_each_row_goes_to_one() {
        for (int i = 1; i <= 30; i++) {
            append(i, SIGNAL);
        }

        List<List<Delivery>> taken = race(10, () -> take(NOW, 3));

        List<SignalId> ids =
                taken.stream().flatMap(List::stream).map(Delivery::id).toList();
        Set<SignalId> distinct = ids.stream().collect(Collectors.toSet());
        assertEquals(30, ids.size());
        assertEquals(30, distinct.size());
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> given(stores -> {
                    stores.outbox().append(id(1), SIGNAL, NOW);
                    throw new IllegalArgumentException("the change failed");
                }));

        assertEquals(Collections.emptyList(), take(LATER, 10));
    }

    private void append(int id, Signal signal) {
        given(stores -> stores.outbox().append(id(id), signal, NOW));
    }

    /// What is taken is hidden until `LATER`.
    private List<Delivery> take(Instant now, int max) {
        return write(stores -> stores.outbox().take(now, LATER, max)).stream()
                .map(Delivery.class::cast)
                .toList();
    }

    private static SignalId id(int id) {
        return new SignalId(uuid(id));
    }

    private static List<SignalId> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }
}
