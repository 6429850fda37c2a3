package dev.vestibule.application.decision;

import dev.vestibule.application.decision.PendingDecisions.Resumed;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.session.FreshSecrets;
import dev.vestibule.application.session.PasswordCheck.Credential;
import dev.vestibule.application.session.PasswordEntry;
import dev.vestibule.domain.flow.LoginFlow.AwaitingDecision;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.user.UserId;
import java.time.InstantSource;

/// Binds a pending decision to the account whose own credential was just shown, and signs that account
/// in. Where somebody is signed in already, it must be the same account.
final class OwnCredential {
    private final PendingDecisions decisions;
    private final PasswordEntry entry;
    private final InstantSource clock;

    OwnCredential(PendingDecisions decisions, PasswordEntry entry, InstantSource clock) {
        this.decisions = decisions;
        this.entry = entry;
        this.clock = clock;
    }

    Shown show(Stores stores, BrowserFlow browser, Credential shown, FreshSecrets fresh) {
        return switch (decisions.resume(stores, browser)) {
            case Resumed.Ready ready -> allowed(stores, browser, ready, new Showing(shown, fresh));
            case Resumed.Stopped(var refusal) -> new Shown.Refused(refusal);
        };
    }

    private Shown allowed(Stores stores, BrowserFlow browser, Resumed.Ready ready, Showing showing) {
        AwaitingDecision decision = ready.decision();
        if (decision.boundTo().filter(bound -> !bound.equals(showing.user())).isPresent()) {
            return new Shown.Refused(Refusal.USER_MISMATCH);
        }
        return ready.offered(clock.instant()).contains(Operation.LOGIN)
                ? bind(stores, browser, decision, showing)
                : new Shown.Refused(Refusal.OPERATION_NOT_OFFERED);
    }

    private Shown bind(Stores stores, BrowserFlow browser, AwaitingDecision decision, Showing showing) {
        return entry.open(stores, showing.credential(), browser.session(), showing.fresh())
                .<Shown>map(session -> {
                    stores.flows().saveDecision(decision.ownedBy(showing.user()));
                    return new Shown.Bound(session);
                })
                .orElseGet(() -> new Shown.Refused(Refusal.INVALID_CREDENTIALS));
    }

    private record Showing(Credential credential, FreshSecrets fresh) {
        UserId user() {
            return credential.user().id();
        }
    }

    sealed interface Shown {
        record Bound(OpenedSession session) implements Shown {}

        record Refused(Refusal refusal) implements Shown {}
    }
}
