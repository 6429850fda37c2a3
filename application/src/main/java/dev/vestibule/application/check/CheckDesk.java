package dev.vestibule.application.check;

import dev.vestibule.application.port.out.store.IdentityChecks.Claim;
import dev.vestibule.application.port.out.store.IdentityChecks.Reply;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.identity.CheckPlan;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.provider.Provider;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Gives out links to ask about, and takes the answers. An answer counts only for the link, the token and the trust
/// that were asked with.
final class CheckDesk {
    private static final int WINDOWS_AT_ONCE = 20;

    private final InstantSource clock;
    private final CheckJournal journal;
    private final Verdicts verdicts;

    CheckDesk(InstantSource clock, CheckJournal journal, Verdicts verdicts) {
        this.clock = clock;
        this.journal = journal;
        this.verdicts = verdicts;
    }

    /// What is asked, and of whom.
    record Asked(Provider provider, Identity identity, Reply earlier) {}

    Optional<Asked> claim(Stores stores) {
        Instant now = clock.instant();
        stores.checks()
                .lockWindows(now.minus(CheckWindow.LENGTH), WINDOWS_AT_ONCE)
                .forEach(window -> close(stores, window));
        return stores.checks()
                .claim(now, new CheckPlan(now).dueIfSyncedBy(), CheckPlan.asIfSyncedFor(now.plus(CheckPlan.CLAIM)))
                .flatMap(claim -> asked(stores, claim));
    }

    private void close(Stores stores, CheckWindow window) {
        journal.checked(stores, window);
        stores.checks().remove(window);
    }

    private static Optional<Asked> asked(Stores stores, Claim claim) {
        Identity identity = claim.identity();
        return stores.providers()
                .find(identity.organization(), identity.provider())
                .map(provider -> new Asked(provider, identity, claim.earlier()));
    }

    /// Whoever signed in meanwhile, or was asked about twice, has another token by now.
    CheckOutcome settle(Stores stores, Asked asked, Recheck answer) {
        return stores.identities()
                .lock(asked.identity().organization(), asked.identity().id())
                .filter(current ->
                        current.refreshToken().equals(asked.identity().refreshToken()))
                .map(current -> isTrusted(stores, asked.provider())
                        ? verdicts.pass(stores, current, asked, answer)
                        : drop(stores, current, answer))
                .orElse(CheckOutcome.OVERTAKEN);
    }

    private static boolean isTrusted(Stores stores, Provider asked) {
        return stores.providers()
                .find(asked.organization(), asked.id())
                .filter(Provider::isEnabled)
                .filter(current -> current.trustVersion().equals(asked.trustVersion()))
                .isPresent();
    }

    /// The new token is kept all the same: the former one may be used up.
    private static CheckOutcome drop(Stores stores, Identity current, Recheck answer) {
        renewed(answer).ifPresent(token -> stores.identities().save(current.withRefreshToken(Optional.of(token))));
        return CheckOutcome.OVERTAKEN;
    }

    private static Optional<RefreshToken> renewed(Recheck answer) {
        return switch (answer) {
            case Recheck.Confirmed(var renewed) -> renewed;
            case Recheck.CouldNotCheck unchecked -> unchecked.renewed();
            case Recheck.Rejected _ -> Optional.empty();
        };
    }
}
