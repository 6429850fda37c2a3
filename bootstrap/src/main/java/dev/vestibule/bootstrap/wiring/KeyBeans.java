package dev.vestibule.bootstrap.wiring;

import dev.vestibule.application.apikey.ApiKeyUseCases;
import dev.vestibule.application.idempotency.IdempotencyUseCases;
import dev.vestibule.application.port.in.apikey.CreateApiKey;
import dev.vestibule.application.port.in.apikey.ListApiKeys;
import dev.vestibule.application.port.in.apikey.RecogniseApiKey;
import dev.vestibule.application.port.in.apikey.RevokeApiKey;
import dev.vestibule.application.port.in.apikey.ShowApiKey;
import dev.vestibule.application.port.in.idempotency.ClaimRequest;
import dev.vestibule.application.port.in.idempotency.SettleRequest;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Makes beans of the use cases of keys for programs, and of writes that programs repeat.
@Factory
final class KeyBeans {
    @Singleton
    ApiKeyUseCases apiKeyUseCases(UnitOfWork unitOfWork, Secrets secrets, IdSource ids, InstantSource clock) {
        return ApiKeyUseCases.over(unitOfWork, secrets, ids, clock);
    }

    @Singleton
    IdempotencyUseCases idempotencyUseCases(UnitOfWork unitOfWork, IdSource ids, InstantSource clock) {
        return IdempotencyUseCases.over(unitOfWork, ids, clock);
    }

    @Singleton
    ClaimRequest claimRequest(IdempotencyUseCases door) {
        return door.claimRequest();
    }

    @Singleton
    SettleRequest settleRequest(IdempotencyUseCases door) {
        return door.settleRequest();
    }

    @Singleton
    CreateApiKey createApiKey(ApiKeyUseCases door) {
        return door.createApiKey();
    }

    @Singleton
    ShowApiKey showApiKey(ApiKeyUseCases door) {
        return door.showApiKey();
    }

    @Singleton
    ListApiKeys listApiKeys(ApiKeyUseCases door) {
        return door.listApiKeys();
    }

    @Singleton
    RevokeApiKey revokeApiKey(ApiKeyUseCases door) {
        return door.revokeApiKey();
    }

    @Singleton
    RecogniseApiKey recogniseApiKey(ApiKeyUseCases door) {
        return door.recogniseApiKey();
    }
}
