package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.DisableProvider.Command;
import dev.vestibule.application.port.in.provider.DisableProvider.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.InstantSource;
import java.util.List;

/// Disables providers, with all that rests on them.
final class ProviderShutdown {
    private final Authority authority;
    private final ProviderJournal journal;
    private final Farewell farewell;
    private final InstantSource clock;

    ProviderShutdown(Authority authority, ProviderJournal journal, Farewell farewell, InstantSource clock) {
        this.authority = authority;
        this.journal = journal;
        this.farewell = farewell;
        this.clock = clock;
    }

    Result disable(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_ADMIN)) {
            case Permit.Granted(var organization) -> disable(stores, command, organization);
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Nobody who is just entering comes to rest on it any more.
    private Result disable(Stores stores, Command command, Organization organization) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization.id())));
        return stores.providers()
                .lock(organization.id(), command.provider())
                .map(provider -> Refusal.unlessKnown(command.condition(), provider.tag())
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> disable(stores, command, organization, provider)))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    /// Disabling again changes nothing and is not written down again.
    private Result disable(Stores stores, Command command, Organization organization, Provider provider) {
        if (provider.status() != ProviderStatus.DISABLED) {
            farewell.send(stores, organization, provider);
            stores.providers().save(provider.withStatus(ProviderStatus.DISABLED, clock.instant()));
            stores.sessions().endAssurancesFrom(provider.id());
            stores.members().recomputeLinkFlags(provider.organization());
            journal.disabled(stores, command.caller(), provider);
        }
        return new Result.Disabled();
    }
}
