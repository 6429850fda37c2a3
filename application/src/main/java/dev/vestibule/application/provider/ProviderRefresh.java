package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.RefreshProvider.Change;
import dev.vestibule.application.port.in.provider.RefreshProvider.Command;
import dev.vestibule.application.port.in.provider.RefreshProvider.Result;
import dev.vestibule.application.port.out.store.Locks;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.List;
import java.util.Set;

/// Accepts what a provider offers besides what was accepted from it. Keys and algorithms are no fields of trust, so
/// there is no new trust version, and nobody signs in again.
final class ProviderRefresh {
    private final Authority authority;
    private final ProviderJournal journal;

    ProviderRefresh(Authority authority, ProviderJournal journal) {
        this.authority = authority;
        this.journal = journal;
    }

    /// The provider, if whoever asks may change it and people sign in through it.
    Found find(Stores stores, Command command) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_WRITE)) {
            case Permit.Granted(var organization) ->
                stores.providers()
                        .find(organization.id(), command.provider())
                        .map(ProviderRefresh::unlessIdle)
                        .orElseGet(() -> new Found.Not(Refusal.NOT_FOUND));
            case Permit.Denied(var refusal) -> new Found.Not(refusal);
        };
    }

    /// A draft is asked when it is proven, a disabled provider when it is tested.
    private static Found unlessIdle(Provider provider) {
        return provider.isEnabled() ? new Found.Enabled(provider) : new Found.Not(Refusal.STATE_CONFLICT);
    }

    /// Looks again who asks and what is there, under the lock: only what was asked about is changed.
    Result apply(Stores stores, Command command, Provider asked, Set<SigningAlgorithm> offered) {
        return switch (authority.toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_WRITE)) {
            case Permit.Granted(var organization) -> {
                stores.locks().acquire(List.of(new Locks.Key.OfOrganization(organization.id())));
                yield stores.providers()
                        .lock(organization.id(), command.provider())
                        .filter(current -> current.equals(asked))
                        .map(current -> add(stores, command, current, offered))
                        .orElseGet(() -> new Result.Refused(Refusal.STATE_CONFLICT));
            }
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result add(Stores stores, Command command, Provider current, Set<SigningAlgorithm> offered) {
        Set<SigningAlgorithm> before = accepted(current);
        Change change = change(before, offered);
        if (change == Change.APPLIED) {
            Provider refreshed = refreshed(current, offered);
            stores.providers().save(refreshed);
            journal.refreshed(stores, command.caller(), current, refreshed);
        }
        return new Result.Asked(change, before, offered);
    }

    private static Change change(Set<SigningAlgorithm> before, Set<SigningAlgorithm> offered) {
        if (before.equals(offered)) {
            return Change.NONE;
        }
        return offered.containsAll(before) ? Change.APPLIED : Change.NEEDS_TEST;
    }

    private static Set<SigningAlgorithm> accepted(Provider provider) {
        return switch (provider.config()) {
            case OidcConfig oidc -> oidc.algorithms().among(Set.of());
        };
    }

    private static Provider refreshed(Provider provider, Set<SigningAlgorithm> offered) {
        return switch (provider.config()) {
            case OidcConfig oidc -> provider.withConfig(oidc.withAlgorithms(new AcceptedAlgorithms.Pinned(offered)));
        };
    }

    sealed interface Found {
        record Enabled(Provider provider) implements Found {}

        record Not(Refusal refusal) implements Found {}
    }
}
