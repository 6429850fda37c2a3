package dev.vestibule.application.apikey;

import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class RecogniseApiKeyHandler implements RecogniseApiKey {
    private final UnitOfWork unitOfWork;
    private final Secrets secrets;
    private final InstantSource clock;

    RecogniseApiKeyHandler(UnitOfWork unitOfWork, Secrets secrets, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Result handle(Query query) {
        Instant now = clock.instant();
        ApiKeyHash hash = secrets.hash(query.token());
        Optional<ApiKey> found = unitOfWork.read(stores -> KeyRing.find(stores, hash, now));
        found.filter(key -> key.isDueForNote(now)).ifPresent(key -> note(key, now));
        return found.<Result>map(Result.Recognised::new).orElseGet(Result.Unknown::new);
    }

    private void note(ApiKey key, Instant now) {
        unitOfWork.execute(stores -> {
            stores.apiKeys().note(key.id(), now);
            return key;
        });
    }
}
