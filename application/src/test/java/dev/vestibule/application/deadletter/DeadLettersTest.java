package dev.vestibule.application.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.deadletter.DropDeadLetter;
import dev.vestibule.application.port.in.deadletter.ListDeadLetters;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetter;
import dev.vestibule.application.port.in.deadletter.ReplayDeadLetters;
import dev.vestibule.application.port.in.deadletter.ShowDeadLetter;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.OutboxRow;
import dev.vestibule.application.testing.OutboxRow.Standing;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadLettersTest {
    private static final Caller OPERATOR = new Caller(new Actor.InstanceKey("key"), new TraceCode("TRACE"));
    private static final Caller NOBODY = new Caller(new Actor.Anonymous(), new TraceCode("TRACE"));
    private static final Signal LETTER =
            new Signal.PasswordLink(Cast.ALICES_ADDRESS.address(), new MailedToken("secret"));
    private static final SignalId NOWHERE = new SignalId(Cast.uuid(0x404));

    private final InMemoryWorld world = new InMemoryWorld();
    private final DeadLetterUseCases door = DeadLetterUseCases.over(world, new CountingIds(), new TestClock());

    private SignalId dead(long number) {
        var id = new SignalId(Cast.uuid(number));
        world.given(stores -> {
            stores.outbox().append(id, LETTER, TestClock.START);
            var lease = new Lease(Duration.ofMinutes(1), Optional.empty());
            stores.outbox().setAside(stores.outbox().take(1, lease).getFirst(), "no such host");
        });
        return id;
    }

    private Standing standing(SignalId id) {
        return world.outbox().stream()
                .filter(row -> row.id().equals(id))
                .map(OutboxRow::standing)
                .findFirst()
                .orElseThrow();
    }

    private List<AuditAction> audited() {
        return world.auditEntries().stream().map(AuditEntry::action).toList();
    }

    @Test
    void the_operator_reads_why_each_was_set_aside() {
        SignalId id = dead(1);

        var shown = assertInstanceOf(
                ShowDeadLetter.Result.Shown.class,
                door.showDeadLetter().handle(new ShowDeadLetter.Query(OPERATOR, id)));
        var listed = assertInstanceOf(
                ListDeadLetters.Result.Listed.class,
                door.listDeadLetters()
                        .handle(new ListDeadLetters.Query(
                                OPERATOR, DeadLetterFilter.ALL, new PageRequest(Optional.empty(), 10))));

        DeadLetter letter = shown.letter();
        assertEquals(List.of(letter), listed.letters().items());
        assertEquals("no such host", letter.reason());
        assertEquals("password_link", letter.type());
    }

    @Test
    void what_is_replayed_waits_again_and_is_written_down() {
        SignalId id = dead(1);

        assertEquals(
                new ReplayDeadLetter.Result.Replayed(),
                door.replayDeadLetter().handle(new ReplayDeadLetter.Command(OPERATOR, id)));
        assertEquals(
                new ReplayDeadLetter.Result.Refused(Refusal.NOT_FOUND),
                door.replayDeadLetter().handle(new ReplayDeadLetter.Command(OPERATOR, id)));

        AuditEntry entry = world.auditEntries().getFirst();
        assertEquals(Standing.WAITING, standing(id));
        assertEquals(List.of(AuditAction.DEAD_LETTER_REPLAYED), audited());
        assertEquals(new AuditTarget.OfSignal(id.value()), entry.target());
        assertEquals(Optional.empty(), entry.organization());
    }

    @Test
    void what_has_expired_is_not_replayed() {
        SignalId id = dead(1);
        world.databaseClock().advance(Duration.ofHours(1));

        assertEquals(
                new ReplayDeadLetter.Result.Refused(Refusal.DEAD_LETTER_EXPIRED),
                door.replayDeadLetter().handle(new ReplayDeadLetter.Command(OPERATOR, id)));
        assertEquals(
                new ReplayDeadLetters.Result.Replayed(0),
                door.replayDeadLetters().handle(new ReplayDeadLetters.Command(OPERATOR, DeadLetterFilter.ALL)));
        assertEquals(Standing.SET_ASIDE, standing(id));
        assertEquals(List.of(), audited());
    }

    @Test
    void many_are_replayed_at_once_and_only_those_meant() {
        SignalId first = dead(1);
        SignalId second = dead(2);
        var mail = new DeadLetterFilter(Optional.of(Receiver.MAIL), Optional.empty());
        var events = new DeadLetterFilter(Optional.of(Receiver.EVENTS), Optional.empty());

        assertEquals(
                new ReplayDeadLetters.Result.Replayed(0),
                door.replayDeadLetters().handle(new ReplayDeadLetters.Command(OPERATOR, events)));
        assertEquals(
                new ReplayDeadLetters.Result.Replayed(2),
                door.replayDeadLetters().handle(new ReplayDeadLetters.Command(OPERATOR, mail)));

        assertEquals(List.of(Standing.WAITING, Standing.WAITING), List.of(standing(first), standing(second)));
        assertEquals(List.of(AuditAction.DEAD_LETTER_REPLAYED, AuditAction.DEAD_LETTER_REPLAYED), audited());
    }

    @Test
    void what_is_dropped_is_given_up_for_good_and_written_down() {
        SignalId id = dead(1);

        assertEquals(
                new DropDeadLetter.Result.Dropped(),
                door.dropDeadLetter().handle(new DropDeadLetter.Command(OPERATOR, id)));
        assertEquals(
                new DropDeadLetter.Result.Refused(Refusal.NOT_FOUND),
                door.dropDeadLetter().handle(new DropDeadLetter.Command(OPERATOR, id)));

        assertEquals(Standing.DROPPED, standing(id));
        assertEquals(List.of(AuditAction.DEAD_LETTER_DROPPED), audited());
    }

    @Test
    void nobody_else_sees_or_does_any_of_it() {
        SignalId id = dead(1);
        Refusal no = Refusal.NOT_SIGNED_IN;

        assertEquals(
                new ListDeadLetters.Result.Refused(no),
                door.listDeadLetters()
                        .handle(new ListDeadLetters.Query(
                                NOBODY, DeadLetterFilter.ALL, new PageRequest(Optional.empty(), 10))));
        assertEquals(
                new ShowDeadLetter.Result.Refused(no),
                door.showDeadLetter().handle(new ShowDeadLetter.Query(NOBODY, id)));
        assertEquals(
                new ReplayDeadLetter.Result.Refused(no),
                door.replayDeadLetter().handle(new ReplayDeadLetter.Command(NOBODY, id)));
        assertEquals(
                new ReplayDeadLetters.Result.Refused(no),
                door.replayDeadLetters().handle(new ReplayDeadLetters.Command(NOBODY, DeadLetterFilter.ALL)));
        assertEquals(
                new DropDeadLetter.Result.Refused(no),
                door.dropDeadLetter().handle(new DropDeadLetter.Command(NOBODY, id)));
        assertEquals(Standing.SET_ASIDE, standing(id));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertEquals(
                new ShowDeadLetter.Result.Refused(Refusal.NOT_FOUND),
                door.showDeadLetter().handle(new ShowDeadLetter.Query(OPERATOR, NOWHERE)));
    }
}
