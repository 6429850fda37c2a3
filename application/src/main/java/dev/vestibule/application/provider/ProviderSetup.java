package dev.vestibule.application.provider;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.authority.Permit;
import dev.vestibule.application.port.in.provider.CreateProvider.Activation;
import dev.vestibule.application.port.in.provider.CreateProvider.Command;
import dev.vestibule.application.port.in.provider.CreateProvider.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sets providers up. Whether the caller may is asked twice: before the provider is bothered, and in the
/// unit of work that stores it.
final class ProviderSetup {
    private final Authority authority;
    private final ProviderRules rules;
    private final ProviderJournal journal;
    private final InstantSource clock;

    ProviderSetup(Authority authority, ProviderRules rules, ProviderJournal journal, InstantSource clock) {
        this.authority = authority;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    Permit permit(Stores stores, Command command) {
        return authority
                .toManage(stores, command.caller(), command.organization(), Scope.PROVIDER_WRITE)
                .unless(_ -> unlessMayActivate(command))
                .unless(_ -> rules.unlessName(command.name()))
                .unless(_ -> rules.unlessOwnPeople(command.config()))
                .unless(_ -> rules.unlessAvailable(command.policy()));
    }

    private Optional<Refusal> unlessMayActivate(Command command) {
        return switch (command.activation()) {
            case AS_DRAFT -> Optional.empty();
            case AT_ONCE -> authority.unlessOperator(command.caller(), Scope.PROVIDER_ADMIN);
        };
    }

    Result add(Stores stores, NewProvider wanted) {
        Permit permit = permit(stores, wanted.command())
                .unless(organization -> rules.unlessProven(
                        stores, organization.id(), wanted.command().policy()));
        return switch (permit) {
            case Permit.Granted(var organization) -> store(stores, wanted, provider(wanted, organization.id()));
            case Permit.Denied(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Provider provider(NewProvider wanted, OrganizationId organization) {
        Instant now = clock.instant();
        return new Provider(
                        wanted.id(),
                        organization,
                        wanted.command().name(),
                        ProviderStatus.DRAFT,
                        TrustVersion.FIRST,
                        wanted.inspected().config(),
                        Optional.empty(),
                        wanted.command().policy().appliedTo(ProviderPolicy.STANDARD),
                        ProviderHistory.madeAt(now))
                .withStatus(status(wanted.command().activation()), now);
    }

    private static ProviderStatus status(Activation activation) {
        return switch (activation) {
            case AS_DRAFT -> ProviderStatus.DRAFT;
            case AT_ONCE -> ProviderStatus.ENABLED;
        };
    }

    private Result store(Stores stores, NewProvider wanted, Provider provider) {
        stores.providers().add(provider);
        journal.created(stores, wanted.command().caller(), provider);
        if (provider.isEnabled()) {
            journal.enabledUnproven(stores, wanted.command().caller(), provider);
        }
        return new Result.Created(provider, wanted.inspected().warning());
    }
}
