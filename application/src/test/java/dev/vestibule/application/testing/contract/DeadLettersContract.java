package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.Outbox.Taken;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.LaneLease;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Time passes in the store, not in the test: implementations say how.
public abstract class DeadLettersContract extends StoreContract {
    private static final Lease LEASE = new Lease(Duration.ofMinutes(1), Optional.empty());
    private static final Signal LETTER = new Signal.PasswordLink(ALICES_ADDRESS.address(), new MailedToken("secret"));
    private static final PageRequest FIRST = new PageRequest(Optional.empty(), 10);

    /// From now on it is so much later for the store.
    protected abstract void pass(Duration time);

    @Test
    void what_was_set_aside_is_told_with_its_reason_and_without_what_it_says() {
        deadFact(1, ACME.id());

        DeadLetter letter = find(1).orElseThrow();

        assertEquals(
                new DeadLetter(
                        id(1),
                        Receiver.EVENTS,
                        "sso_enabled",
                        Optional.of(ACME.id()),
                        NOW,
                        letter.setAsideAt(),
                        1,
                        "poison",
                        DeadLetter.Use.REPLAYABLE),
                letter);
        assertEquals(List.of(letter), list(DeadLetterFilter.ALL).items());
    }

    @Test
    void what_waits_or_was_delivered_is_no_dead_letter() {
        given(stores -> stores.outbox().append(id(1), LETTER, NOW));
        given(stores -> stores.outbox().delivered(stores.outbox().take(1, LEASE).getFirst()));
        given(stores -> stores.outbox().append(id(2), LETTER, NOW));

        assertEquals(List.of(), list(DeadLetterFilter.ALL).items());
        assertEquals(Optional.empty(), find(1));
        assertEquals(Optional.empty(), find(2));
    }

    @Test
    void they_are_listed_by_receiver_and_organization_page_by_page() {
        deadFact(1, ACME.id());
        deadFact(2, GLOBEX.id());
        deadLetter(3);

        Page<DeadLetter> one =
                read(stores -> stores.deadLetters().list(DeadLetterFilter.ALL, new PageRequest(Optional.empty(), 2)));
        Page<DeadLetter> two =
                read(stores -> stores.deadLetters().list(DeadLetterFilter.ALL, new PageRequest(one.next(), 2)));

        assertEquals(List.of(id(1), id(2)), ids(one.items()));
        assertEquals(List.of(id(3)), ids(two.items()));
        assertEquals(List.of(id(3)), ids(list(of(Receiver.MAIL)).items()));
        assertEquals(
                List.of(id(2)),
                ids(list(new DeadLetterFilter(Optional.of(Receiver.EVENTS), Optional.of(GLOBEX.id())))
                        .items()));
    }

    @Test
    void what_is_replayed_waits_again_as_if_it_had_never_failed() {
        deadFact(1, ACME.id());
        deadLetter(2);

        replay(1);
        replay(2);

        assertEquals(List.of(), list(DeadLetterFilter.ALL).items());
        assertEquals(List.of(id(2)), taken(write(stores -> stores.outbox().take(10, LEASE))));
        assertEquals(List.of(1), headAttempts(ACME.id()));
    }

    @Test
    void what_is_dropped_is_gone_for_good() {
        deadLetter(1);

        given(stores -> {
            stores.deadLetters().lock(id(1));
            stores.deadLetters().drop(id(1));
        });

        assertEquals(Optional.empty(), find(1));
        assertEquals(List.of(), write(stores -> stores.outbox().take(10, LEASE)));
        assertEquals(Optional.empty(), write(stores -> stores.deadLetters().lock(id(1))));
    }

    @Test
    void what_has_expired_is_of_no_use_any_more() {
        deadLetter(1);
        deadFact(2, ACME.id());

        pass(Duration.ofHours(1));

        assertEquals(DeadLetter.Use.EXPIRED, find(1).orElseThrow().use());
        assertEquals(List.of(id(2)), replayable(DeadLetterFilter.ALL, 10));
    }

    @Test
    void no_more_are_replayed_at_once_than_asked_for_and_only_those_meant() {
        deadFact(1, ACME.id());
        deadFact(2, ACME.id());
        deadFact(3, GLOBEX.id());

        assertEquals(List.of(id(1), id(2)), replayable(DeadLetterFilter.ALL, 2));
        assertEquals(List.of(id(3)), replayable(new DeadLetterFilter(Optional.empty(), Optional.of(GLOBEX.id())), 2));
        assertEquals(List.of(), replayable(of(Receiver.WEBHOOK), 2));
    }

    private static DeadLetterFilter of(Receiver receiver) {
        return new DeadLetterFilter(Optional.of(receiver), Optional.empty());
    }

    private void deadLetter(int id) {
        given(stores -> {
            stores.outbox().append(id(id), LETTER, NOW);
            stores.outbox().setAside(stores.outbox().take(1, LEASE).getFirst(), "refused");
        });
    }

    private void deadFact(int id, OrganizationId organization) {
        given(stores -> stores.outbox().append(id(id), new Signal.SsoEnabled(organization, OKTA.id()), NOW));
        given(stores -> {
            stores.outboxLanes().route(10);
            LaneLease held = stores.outboxLanes()
                    .hold(stores.outboxLanes().claim(Receiver.EVENTS, 1, LEASE).getFirst())
                    .orElseThrow();
            stores.outboxLanes()
                    .setAside(held, stores.outboxLanes().heads(held, 1).getFirst(), "poison");
            stores.outboxLanes().release(held);
        });
    }

    private List<Integer> headAttempts(OrganizationId organization) {
        return write(stores -> {
            stores.outboxLanes().route(10);
            LaneLease held = stores.outboxLanes()
                    .hold(stores.outboxLanes().claim(Receiver.EVENTS, 1, LEASE).getFirst())
                    .orElseThrow();
            assertEquals(organization.value(), held.lane().shard().value());
            return stores.outboxLanes().heads(held, 10).stream()
                    .map(Taken::attempts)
                    .toList();
        });
    }

    private void replay(int id) {
        given(stores -> {
            stores.deadLetters().lock(id(id));
            stores.deadLetters().replay(id(id));
        });
    }

    private List<SignalId> replayable(DeadLetterFilter filter, int max) {
        return ids(write(stores -> stores.deadLetters().lockReplayable(filter, max)));
    }

    private Optional<DeadLetter> find(int id) {
        return read(stores -> stores.deadLetters().find(id(id)));
    }

    private Page<DeadLetter> list(DeadLetterFilter filter) {
        return read(stores -> stores.deadLetters().list(filter, FIRST));
    }

    private static List<SignalId> ids(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::id).toList();
    }

    private static List<SignalId> taken(List<Taken> taken) {
        return taken.stream().map(Taken::id).toList();
    }

    private static SignalId id(int id) {
        return new SignalId(uuid(id));
    }
}
