package dev.vestibule.bootstrap.dev.seed;

import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.organization.AddDomain;
import dev.vestibule.application.port.in.organization.CreateOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.CreateProvider;
import dev.vestibule.application.port.in.provider.ListProviders;
import dev.vestibule.application.port.in.user.ChangeUserStanding;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.CreateUser.Account;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import dev.vestibule.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// In-ports that write down what they were asked, refuse what they have already, and do no more.
final class PlantedWorld {
    final List<Account> accounts = new ArrayList<>();
    final List<Provider> providers = new ArrayList<>();
    final List<CreateOrganization.Command> organizations = new ArrayList<>();
    final List<AddDomain.Command> domains = new ArrayList<>();
    final List<AddMember.Command> members = new ArrayList<>();
    final List<ChangeUserStanding.Command> standings = new ArrayList<>();
    final List<ChangeProvider.Command> moves = new ArrayList<>();

    SeedDoors doors() {
        return new SeedDoors(
                command -> {
                    organizations.add(command);
                    return new CreateOrganization.Result.Refused(Refusal.SLUG_TAKEN);
                },
                command -> {
                    domains.add(command);
                    return new AddDomain.Result.Refused(Refusal.DOMAIN_TAKEN);
                },
                this::createUser,
                _ -> new ListUsers.Result.Listed(new Page<>(accounts, Optional.empty())),
                command -> {
                    standings.add(command);
                    return new ChangeUserStanding.Result.Refused(Refusal.STATE_CONFLICT);
                },
                command -> {
                    members.add(command);
                    return new AddMember.Result.Refused(Refusal.ALREADY_A_MEMBER);
                },
                this::createProvider,
                _ -> new ListProviders.Result.Listed(providers),
                command -> {
                    moves.add(command);
                    return new ChangeProvider.Result.Refused(Refusal.STATE_CONFLICT);
                });
    }

    private CreateUser.Result createUser(CreateUser.Command command) {
        var known = accounts.stream()
                .filter(account -> account.emails().getFirst().address().isSameAs(command.email()))
                .findFirst();
        if (known.isPresent()) {
            return new CreateUser.Result.Refused(Refusal.EMAIL_TAKEN);
        }
        var id = new UserId(new UUID(1, accounts.size()));
        var user =
                new User(id, new Username("u" + accounts.size()), command.name(), UserStanding.ACTIVE, Instant.EPOCH);
        var account = new Account(user, List.of(new UserEmail(id, command.email(), Optional.of(Instant.EPOCH))));
        accounts.add(account);
        return new CreateUser.Result.Created(account);
    }

    private CreateProvider.Result createProvider(CreateProvider.Command command) {
        var provider = new Provider(
                new ProviderId(new UUID(2, providers.size())),
                new OrganizationId(new UUID(3, providers.size())),
                command.name(),
                ProviderStatus.ENABLED,
                TrustVersion.FIRST,
                command.config(),
                Optional.empty(),
                command.policy().appliedTo(ProviderPolicy.STANDARD),
                ProviderHistory.madeAt(Instant.EPOCH));
        providers.add(provider);
        return new CreateProvider.Result.Created(provider, Optional.empty());
    }
}
