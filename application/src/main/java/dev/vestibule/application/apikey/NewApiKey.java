package dev.vestibule.application.apikey;

import dev.vestibule.application.port.out.world.Secrets;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyToken;

/// A key that is wanted, with its secret made before a unit of work opens.
record NewApiKey(ApiKeyToken token, ApiKeyHash hash) {
    static NewApiKey from(Secrets secrets) {
        ApiKeyToken token = secrets.newApiKeyToken();
        return new NewApiKey(token, secrets.hash(token));
    }
}
