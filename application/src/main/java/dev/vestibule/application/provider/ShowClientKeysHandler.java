package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.ShowClientKeys;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.PublicJwk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class ShowClientKeysHandler implements ShowClientKeys {
    private final UnitOfWork unitOfWork;

    ShowClientKeysHandler(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Result handle(Query query) {
        return unitOfWork
                .read(stores -> stores.providers().findAnywhere(query.provider()))
                .<Result>map(provider -> new Result.Shown(keys(provider)))
                .orElseGet(() -> new Result.Refused(Refusal.PROVIDER_NOT_FOUND));
    }

    /// That of a change which waits for a test as well, or the test could not pass.
    private static List<PublicJwk> keys(Provider provider) {
        return Stream.of(provider, provider.tried())
                .map(Provider::config)
                .flatMap(config -> key(config).stream())
                .distinct()
                .toList();
    }

    private static Optional<PublicJwk> key(ProviderConfig config) {
        return switch (config) {
            case OidcConfig oidc -> oidc.credential().key().map(ClientKey::publicJwk);
        };
    }
}
