package dev.vestibule.application.provider;

import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Optional;
import java.util.Set;

/// Asks providers about themselves and pins the algorithms that they offer. A provider that gives no sound
/// answer is accepted with a warning: it may be down for a moment.
final class Inspector {
    private final IdentityProviders identityProviders;

    Inspector(IdentityProviders identityProviders) {
        this.identityProviders = identityProviders;
    }

    /// For a draft: nobody has been asked yet.
    static Inspected unasked(ProviderConfig config) {
        return new Inspected(withAlgorithms(config, OidcConfig.ALGORITHMS_UNTIL_ASKED), Optional.empty());
    }

    Inspected inspect(ProviderId provider, ProviderConfig config) {
        return ask(provider, config, OidcConfig.ALGORITHMS_UNTIL_ASKED);
    }

    /// Asks again where the configuration has changed.
    Inspected inspect(Provider before, Provider after) {
        return after.config().equals(before.config())
                ? new Inspected(after.config(), Optional.empty())
                : ask(after.id(), after.config(), keptAlgorithms(before.config(), after.config()));
    }

    /// What one issuer once offered says nothing of another's.
    private static Set<SigningAlgorithm> keptAlgorithms(ProviderConfig before, ProviderConfig after) {
        return before.issuer().equals(after.issuer()) ? algorithms(before) : OidcConfig.ALGORITHMS_UNTIL_ASKED;
    }

    private Inspected ask(ProviderId provider, ProviderConfig config, Set<SigningAlgorithm> otherwise) {
        return switch (identityProviders.inspect(provider, config)) {
            case Inspection.Sound(var offered) -> new Inspected(withAlgorithms(config, offered), Optional.empty());
            case Inspection.Unsound unsound ->
                new Inspected(withAlgorithms(config, otherwise), Optional.of(unsound.refusal()));
        };
    }

    private static Set<SigningAlgorithm> algorithms(ProviderConfig config) {
        return switch (config) {
            case OidcConfig oidc -> oidc.algorithms();
        };
    }

    private static ProviderConfig withAlgorithms(ProviderConfig config, Set<SigningAlgorithm> algorithms) {
        return switch (config) {
            case OidcConfig oidc -> oidc.withAlgorithms(algorithms);
        };
    }
}
