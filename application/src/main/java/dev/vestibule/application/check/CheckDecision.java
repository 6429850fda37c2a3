package dev.vestibule.application.check;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.membership.Detachment;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Command;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckPlan;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.provider.Provider;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Does with held links what an admin says.
final class CheckDecision {
    private final Authority authority;
    private final InstantSource clock;
    private final CheckJournal journal;
    private final Detachment detachment;

    CheckDecision(Authority authority, InstantSource clock, CheckJournal journal, Detachment detachment) {
        this.authority = authority;
        this.clock = clock;
        this.journal = journal;
        this.detachment = detachment;
    }

    Result decide(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_ADMIN)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(provider -> decide(stores, command, provider))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// A second click finds nothing held.
    private Result decide(Stores stores, Command command, Provider provider) {
        return stores.checks()
                .lockWindow(provider.organization(), provider.id())
                .filter(CheckWindow::isHeld)
                .<Result>map(window -> switch (command.decision()) {
                    case RELEASE -> release(stores, command, provider, window);
                    case DISMISS -> dismiss(stores, command, window);
                })
                .orElseGet(() -> new Result.Decided(0));
    }

    /// Who signed in since is not held any more. A provider that is out of use, or of another issuer by now, has
    /// nothing to say about the links.
    private Result release(Stores stores, Command command, Provider provider, CheckWindow window) {
        List<Identity> held = stores.checks().lockHeld(provider.id()).stream()
                .filter(identity -> provider.isEnabled()
                        && identity.issuer().equals(provider.config().issuer()))
                .toList();
        held.forEach(identity -> detachment.detach(stores, command.caller(), identity, CheckJournal.REASON));
        Instant now = clock.instant();
        stores.checks().letGo(provider.id(), now);
        stores.checks().save(window.released(held.size(), now));
        journal.released(stores, command.caller(), window, held.size());
        return new Result.Decided(held.size());
    }

    private Result dismiss(Stores stores, Command command, CheckWindow window) {
        int held = stores.checks().countHeld(window.provider());
        Instant again = clock.instant().plus(CheckPlan.AFTER_DISMISSAL);
        stores.checks().letGo(window.provider(), CheckPlan.asIfSyncedFor(again));
        stores.checks().save(window.dismissed());
        journal.dismissed(stores, command.caller(), window, held);
        return new Result.Decided(0);
    }
}
