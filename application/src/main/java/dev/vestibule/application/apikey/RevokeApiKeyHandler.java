package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.Refusal;

final class RevokeApiKeyHandler implements RevokeApiKey {
    private final UnitOfWork unitOfWork;
    private final Authority authority;
    private final KeyJournal journal;

    RevokeApiKeyHandler(UnitOfWork unitOfWork, Authority authority, KeyJournal journal) {
        this.unitOfWork = unitOfWork;
        this.authority = authority;
        this.journal = journal;
    }

    @Override
    public Result handle(Command command) {
        return unitOfWork.execute(stores -> revoke(stores, command));
    }

    private Result revoke(Stores stores, Command command) {
        return switch (KeyPlace.enter(stores, authority, command.caller(), command.organization(), Scope.ORG_ADMIN)) {
            case KeyPlace.Open(var organization) ->
                stores.apiKeys()
                        .lock(organization, command.key())
                        .map(key -> revoke(stores, command, key))
                        .orElseGet(() -> new Result.Refused(Refusal.NOT_FOUND));
            case KeyPlace.Closed(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Result revoke(Stores stores, Command command, ApiKey key) {
        stores.apiKeys().remove(key.id());
        journal.revoked(stores, command.caller(), key);
        return new Result.Revoked();
    }
}
