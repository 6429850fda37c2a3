package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyToken;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key for programs, as answered. `key` is what opens, told once, by the answer to its creation; null ever after.
@Serdeable
record ApiKeyJson(
        String id,
        @Nullable String organizationId,
        String name,
        List<String> scopes,
        @Nullable String madeBy,
        String createdAt,
        String expiresAt,
        @Nullable String lastUsedAt,
        @Nullable String key) {
    static ApiKeyJson of(ApiKey key) {
        return of(key, Optional.empty());
    }

    static ApiKeyJson of(ApiKey key, Optional<ApiKeyToken> token) {
        return new ApiKeyJson(
                key.id().toString(),
                Wire.text(key.organization()),
                key.name(),
                key.scopes().stream().sorted().map(Scope::wire).toList(),
                maker(key.maker()),
                key.madeAt().toString(),
                key.endsAt().toString(),
                Wire.text(key.lastUsedAt()),
                token.map(ApiKeyToken::reveal).orElse(null));
    }

    /// The member on whose behalf it acts; null where that is the operator.
    @Nullable
    private static String maker(KeyMaker maker) {
        return maker instanceof KeyMaker.Manager manager ? manager.member().toString() : null;
    }
}
