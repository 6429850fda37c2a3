package dev.vestibule.adapters.persistence.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.store.Outbox;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.contract.OutboxContract;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.signal.Lease;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.RelayName;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcOutboxContractTest extends OutboxContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private static final Lease LEASE = new Lease(Duration.ofMinutes(1), Optional.empty());

    /// An older row's address may have been let in by laxer rules, and a newer release writes what this one cannot
    /// know.
    @Test
    void a_row_that_cannot_be_read_holds_up_no_other() {
        var first = new SignalId(Cast.uuid(1));
        var second = new SignalId(Cast.uuid(2));
        Signal signal = new Signal.LinkNotice(Cast.ALICES_ADDRESS.address(), "Acme", "Okta");
        given(stores -> {
            stores.outbox().append(first, signal, NOW);
            stores.outbox().append(second, signal, NOW);
        });
        POSTGRES.persistence().database().run("update outbox set payload = '{}' where signal_id = '" + first + "'");

        List<Outbox.Taken> taken = write(stores -> stores.outbox().take(10, LEASE));

        assertEquals(
                List.of(
                        new Outbox.Unreadable(first, Receiver.MAIL, 1),
                        new Outbox.Delivery(second, Receiver.MAIL, signal, NOW, 1)),
                taken);
    }

    @Test
    void a_secret_lies_sealed_until_it_is_delivered_and_then_not_at_all() {
        var id = new SignalId(Cast.uuid(1));
        Signal signal = new Signal.PasswordLink(Cast.ALICES_ADDRESS.address(), new MailedToken("the-token"));
        given(stores -> stores.outbox().append(id, signal, NOW));
        String waiting = POSTGRES.persistence()
                .database()
                .text("select o::text from outbox o")
                .orElseThrow();
        Outbox.Taken taken = write(stores -> stores.outbox().take(10, LEASE)).getFirst();

        given(stores -> stores.outbox().delivered(taken));

        assertFalse(waiting.contains("the-token"), waiting);
        assertEquals(new Outbox.Delivery(id, Receiver.MAIL, signal, NOW, 1), taken);
        assertEquals(Optional.empty(), POSTGRES.persistence().database().text("select sealed_secret from outbox"));
    }

    @Test
    void a_secret_that_was_moved_to_another_row_is_not_told() {
        var id = new SignalId(Cast.uuid(1));
        Signal signal = new Signal.PasswordLink(Cast.ALICES_ADDRESS.address(), new MailedToken("the-token"));
        given(stores -> stores.outbox().append(id, signal, NOW));
        var moved = new SignalId(Cast.uuid(2));
        POSTGRES.persistence().database().run("update outbox set signal_id = '" + moved + "'");

        List<Outbox.Taken> taken = write(stores -> stores.outbox().take(10, LEASE));

        assertEquals(List.of(new Outbox.Unreadable(moved, Receiver.MAIL, 1)), taken);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }

    @Override
    protected void pass(Duration time) {
        OutboxTime.pass(POSTGRES.persistence().database(), time);
    }

    @Override
    protected AutoCloseable connect(RelayName relay) {
        return OutboxTime.connect(POSTGRES.persistence().database(), relay);
    }
}
