package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.apikey.CreateApiKey.Command;
import dev.vestibule.application.port.in.apikey.CreateApiKey.Result;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Makes keys for those who may have them made.
final class KeyGrant {
    private final Authority authority;
    private final IdSource ids;
    private final InstantSource clock;
    private final KeyJournal journal;

    KeyGrant(Authority authority, IdSource ids, InstantSource clock, KeyJournal journal) {
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.journal = journal;
    }

    Result create(Stores stores, Command command, NewApiKey secret) {
        return switch (KeyPlace.enter(stores, authority, command.caller(), command.organization(), Scope.ORG_ADMIN)) {
            case KeyPlace.Open(var organization) ->
                maker(stores, command, organization)
                        .map(maker -> unlessOutOfRange(command, organization)
                                .orElseGet(() -> add(stores, command, organization, maker, secret)))
                        .orElseGet(() -> new Result.Refused(Refusal.FORBIDDEN));
            case KeyPlace.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }

    /// Keys make no keys: one that leaked must not outlive its revocation.
    private static Optional<KeyMaker> maker(Stores stores, Command command, Optional<OrganizationId> organization) {
        return switch (command.caller().actor()) {
            case Actor.InstanceKey _ -> Optional.of(new KeyMaker.Operator());
            case Actor.SignedIn(var session) -> organization.flatMap(place -> manager(stores, place, session.user()));
            case Actor.WithKey _, Actor.Vestibule _, Actor.Anonymous _ -> Optional.empty();
        };
    }

    private static Optional<KeyMaker> manager(Stores stores, OrganizationId organization, UserId user) {
        return stores.members()
                .find(organization, user)
                .map(member -> new KeyMaker.Manager(member.id(), member.user()));
    }

    private Optional<Result> unlessOutOfRange(Command command, Optional<OrganizationId> organization) {
        Instant now = clock.instant();
        Optional<Result> end = command.endsAt()
                .filter(asked -> !asked.isAfter(now) || asked.isAfter(now.plus(ApiKey.LONGEST_LIFE)))
                .map(_ -> new Result.EndOutOfRange());
        return end.or(() -> organization.flatMap(_ -> command.scopes().stream()
                .filter(Scope::isForInstanceOnly)
                .sorted()
                .findFirst()
                .map(Result.ScopeOutOfReach::new)));
    }

    private Result add(
            Stores stores, Command command, Optional<OrganizationId> organization, KeyMaker maker, NewApiKey secret) {
        Instant now = clock.instant();
        var key = new ApiKey(
                ids.next(ApiKeyId::new),
                organization,
                command.name(),
                command.scopes(),
                maker,
                now,
                command.endsAt().orElseGet(() -> now.plus(ApiKey.USUAL_LIFE)),
                Optional.empty());
        stores.apiKeys().add(key, secret.hash());
        journal.created(stores, command.caller(), key);
        return new Result.Created(key, secret.token());
    }
}
