package dev.vestibule.application.deadletter;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.signal.DeadLetter;
import java.util.Optional;

/// Writes down what an operator did about a dead letter. It is the instance's entry: organizations learn of none.
final class LetterJournal {
    private final Ledger ledger;

    LetterJournal(Ledger ledger) {
        this.ledger = ledger;
    }

    void replayed(Stores stores, Caller caller, DeadLetter letter) {
        write(stores, caller, AuditAction.DEAD_LETTER_REPLAYED, letter);
    }

    void dropped(Stores stores, Caller caller, DeadLetter letter) {
        write(stores, caller, AuditAction.DEAD_LETTER_DROPPED, letter);
    }

    private void write(Stores stores, Caller caller, AuditAction action, DeadLetter letter) {
        AuditDetails details = AuditDetails.of("receiver", letter.receiver().wire())
                .and("type", letter.type())
                .and("reason", letter.reason());
        ledger.write(
                stores,
                caller,
                Optional.empty(),
                action,
                new AuditTarget.OfSignal(letter.id().value()),
                details);
    }
}
