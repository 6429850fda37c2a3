package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.ReviveProvider.Command;
import dev.vestibule.application.port.in.provider.ReviveProvider.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.InstantSource;
import java.util.List;

/// Enables disabled providers again.
final class ProviderRevival {
    private final Authority authority;
    private final ProviderJournal journal;
    private final InstantSource clock;

    ProviderRevival(Authority authority, ProviderJournal journal, InstantSource clock) {
        this.authority = authority;
        this.journal = journal;
        this.clock = clock;
    }

    Result revive(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_ADMIN)) {
            case Permit.Granted(var organization) -> revive(stores, command, organization.id());
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result revive(Stores stores, Command command, OrganizationId organization) {
        stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization)));
        return stores.providers()
                .lock(organization, command.provider())
                .map(provider -> revive(stores, command, provider))
                .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
    }

    private Result revive(Stores stores, Command command, Provider provider) {
        return provider.canBeRevived(clock.instant())
                ? enable(stores, command, provider.withStatus(ProviderStatus.ENABLED, clock.instant()))
                : new Result.Refused(Refusal.STATE_CONFLICT);
    }

    private Result enable(Stores stores, Command command, Provider enabled) {
        stores.providers().save(enabled);
        stores.members().recomputeLinkFlags(enabled.organization());
        journal.enabled(stores, command.caller(), enabled, "enabled before");
        return new Result.Revived(enabled);
    }
}
