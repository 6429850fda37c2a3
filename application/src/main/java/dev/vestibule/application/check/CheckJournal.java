package dev.vestibule.application.check;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.signal.Signal;
import java.util.Optional;

/// Writes down what checks came to: one entry for each provider and window, which tells the outcomes apart.
final class CheckJournal {
    static final Caller CALLER = new Caller(new Actor.Vestibule(), new TraceCode("IDENTITYCHECK"));

    /// Beside the link that a check ended.
    static final AuditDetails REASON = AuditDetails.of("reason", "identity_check");

    private final Ledger ledger;

    CheckJournal(Ledger ledger) {
        this.ledger = ledger;
    }

    void checked(Stores stores, CheckWindow window) {
        write(stores, CALLER, AuditAction.IDENTITIES_CHECKED, window, counts(window));
    }

    void held(Stores stores, CheckWindow window) {
        write(stores, CALLER, AuditAction.IDENTITY_CHECK_HELD, window, counts(window));
        ledger.announce(
                stores,
                new Signal.IdentityCheckHeld(
                        window.organization(), window.provider(), window.tally().rejected()));
    }

    void released(Stores stores, Caller caller, CheckWindow window, int unlinked) {
        write(stores, caller, AuditAction.IDENTITY_CHECK_RELEASED, window, AuditDetails.of("unlinked", "" + unlinked));
    }

    void dismissed(Stores stores, Caller caller, CheckWindow window, int held) {
        write(stores, caller, AuditAction.IDENTITY_CHECK_DISMISSED, window, AuditDetails.of("held", "" + held));
    }

    private static AuditDetails counts(CheckWindow window) {
        CheckWindow.Tally tally = window.tally();
        return AuditDetails.of("since", window.startedAt().toString())
                .and("links", "" + tally.links())
                .and("confirmed", "" + tally.confirmed())
                .and("could_not_check", "" + tally.unanswered())
                .and("rejected", "" + tally.rejected())
                .and("unlinked", "" + tally.unlinked());
    }

    private void write(Stores stores, Caller caller, AuditAction action, CheckWindow window, AuditDetails details) {
        ledger.write(
                stores,
                caller,
                Optional.of(window.organization()),
                action,
                new AuditTarget.OfProvider(window.provider()),
                details);
    }
}
