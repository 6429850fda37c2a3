package dev.vestibule.application.apikey;

import dev.vestibule.application.authority.Authority;
import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import java.time.InstantSource;

/// The door to keys for programs.
public record ApiKeyUseCases(
        CreateApiKey createApiKey,
        ShowApiKey showApiKey,
        ListApiKeys listApiKeys,
        RevokeApiKey revokeApiKey,
        RecogniseApiKey recogniseApiKey) {
    public static ApiKeyUseCases over(UnitOfWork unitOfWork, Secrets secrets, IdSource ids, InstantSource clock) {
        var authority = new Authority();
        var journal = new KeyJournal(new Ledger(ids, clock));
        return new ApiKeyUseCases(
                new CreateApiKeyHandler(unitOfWork, secrets, new KeyGrant(authority, ids, clock, journal)),
                new ShowApiKeyHandler(unitOfWork, authority),
                new ListApiKeysHandler(unitOfWork, authority),
                new RevokeApiKeyHandler(unitOfWork, authority, journal),
                new RecogniseApiKeyHandler(unitOfWork, secrets, clock));
    }
}
