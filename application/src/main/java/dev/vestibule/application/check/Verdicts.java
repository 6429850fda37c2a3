package dev.vestibule.application.check;

import dev.vestibule.application.check.CheckDesk.Asked;
import dev.vestibule.application.membership.Detachment;
import dev.vestibule.application.port.out.store.IdentityChecks.Reply;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.identity.CheckPlan;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// What an answer means for a link. Only a rejection ends one, and only within the provider's share. See ADR 37.
final class Verdicts {
    /// Who is out of order for one person is so for all.
    private static final Set<Refusal> OUTAGES = Set.of(
            Refusal.IDP_UNREACHABLE,
            Refusal.IDP_TIMEOUT,
            Refusal.IDP_BUSY,
            Refusal.IDP_ERROR,
            Refusal.IDP_ADDRESS_REFUSED,
            Refusal.DISCOVERY_INVALID,
            Refusal.TOKEN_REQUEST_REJECTED);

    private final InstantSource clock;
    private final CheckJournal journal;
    private final Detachment detachment;
    private final CheckAlarm alarm;

    Verdicts(InstantSource clock, CheckJournal journal, Detachment detachment, CheckAlarm alarm) {
        this.clock = clock;
        this.journal = journal;
        this.detachment = detachment;
        this.alarm = alarm;
    }

    /// The identity's row must be locked.
    CheckOutcome pass(Stores stores, Identity identity, Asked asked, Recheck answer) {
        CheckWindow window = window(stores, asked);
        return switch (answer) {
            case Recheck.Confirmed confirmed -> confirm(stores, identity, window, confirmed);
            case Recheck.CouldNotCheck unchecked -> leave(stores, identity, window, unchecked);
            case Recheck.Rejected _ when asked.earlier() == Reply.MISSING -> doubt(stores, identity, window);
            case Recheck.Rejected _ -> reject(stores, identity, asked, window);
        };
    }

    private CheckWindow window(Stores stores, Asked asked) {
        var provider = asked.provider();
        return stores.checks()
                .lockWindow(provider.organization(), provider.id())
                .orElseGet(() -> stores.checks()
                        .openWindow(CheckWindow.started(
                                provider.id(),
                                provider.organization(),
                                stores.checks()
                                        .countLinks(
                                                provider.id(), provider.config().issuer()),
                                clock.instant())));
    }

    private CheckOutcome confirm(Stores stores, Identity identity, CheckWindow window, Recheck.Confirmed confirmed) {
        Instant now = clock.instant();
        stores.identities().save(identity.confirmed(confirmed.renewed(), now));
        stores.checks().settle(identity.id(), new CheckPlan(now).asIfSyncedAfterAnswer(identity.id()), Reply.KNOWN);
        stores.checks().save(window.confirmed());
        return CheckOutcome.CONFIRMED;
    }

    private CheckOutcome leave(Stores stores, Identity identity, CheckWindow window, Recheck.CouldNotCheck unchecked) {
        Instant now = clock.instant();
        unchecked.renewed().ifPresent(token -> stores.identities().save(identity.withRefreshToken(Optional.of(token))));
        retryLater(stores, identity, unchecked.token() == Recheck.Token.IN_DOUBT ? Reply.MISSING : Reply.KNOWN);
        Optional<Instant> pause =
                Optional.of(new CheckPlan(now).pauseUntil()).filter(_ -> OUTAGES.contains(unchecked.refusal()));
        stores.checks().save(window.unanswered(pause));
        return CheckOutcome.COULD_NOT_CHECK;
    }

    /// An answer that never arrived may have used up the token, and the provider calls that the same. So this is no
    /// proof: what rests on the link ends, and the person shows at the next sign-in whether they are still there.
    private CheckOutcome doubt(Stores stores, Identity identity, CheckWindow window) {
        stores.identities().save(identity.withRefreshToken(Optional.empty()));
        stores.sessions().endAssurancesOf(identity.id());
        retryLater(stores, identity, Reply.KNOWN);
        stores.checks().save(window.unanswered(Optional.empty()));
        return CheckOutcome.COULD_NOT_CHECK;
    }

    private void retryLater(Stores stores, Identity identity, Reply reply) {
        Instant retryAt = new CheckPlan(clock.instant()).retryAt(identity.lastSynced());
        stores.checks().settle(identity.id(), CheckPlan.asIfSyncedFor(retryAt), reply);
    }

    private CheckOutcome reject(Stores stores, Identity identity, Asked asked, CheckWindow window) {
        if (window.mayUnlink()) {
            detachment.detach(stores, CheckJournal.CALLER, identity, CheckJournal.REASON);
            stores.checks().save(window.unlinked());
            return CheckOutcome.UNLINKED;
        }
        Instant now = clock.instant();
        stores.checks().hold(identity.id(), now);
        CheckWindow held = window.held(now);
        stores.checks().save(held);
        if (!window.isHeld()) {
            journal.held(stores, held);
            alarm.raise(stores, asked.provider(), held);
        }
        return CheckOutcome.HELD;
    }
}
