package dev.vestibule.application.port.in.apikey;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyToken;

/// Finds the key that a program presents, if it is good for anything: not over, not revoked, and whoever made it still
/// manages the organization. Notes the use, at most once a minute.
public interface RecogniseApiKey {
    Result handle(Query query);

    record Query(ApiKeyToken token) {}

    sealed interface Result {
        record Recognised(ApiKey key) implements Result {}

        record Unknown() implements Result {}
    }
}
