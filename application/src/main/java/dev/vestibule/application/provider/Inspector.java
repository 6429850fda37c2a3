package dev.vestibule.application.provider;

import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import java.util.Optional;

/// Asks providers about themselves and pins the algorithms that they offer. A provider that gives no sound
/// answer is accepted with a warning: it may be down for a moment.
public final class Inspector {
    private static final AcceptedAlgorithms UNASKED = new AcceptedAlgorithms.Unasked();

    private final IdentityProviders identityProviders;

    public Inspector(IdentityProviders identityProviders) {
        this.identityProviders = identityProviders;
    }

    /// For a draft: nobody has been asked yet.
    static Inspected unasked(ProviderConfig config) {
        return new Inspected(withAlgorithms(config, UNASKED), Optional.empty());
    }

    Inspected inspect(ProviderId provider, ProviderConfig config) {
        return ask(provider, config, UNASKED);
    }

    /// Asks a provider through which somebody has just come.
    public Inspected inspect(Provider provider) {
        return ask(provider.id(), provider.config(), algorithms(provider.config()));
    }

    /// Asks again, whatever was changed: who changes nothing may want just that.
    Inspected inspect(Provider before, Provider after) {
        return ask(after.id(), after.config(), keptAlgorithms(before.config(), after.config()));
    }

    /// What one issuer once offered says nothing of another's, and nothing of what an admin now says it signs by.
    private static AcceptedAlgorithms keptAlgorithms(ProviderConfig before, ProviderConfig after) {
        return signsLike(before, after) ? algorithms(before) : UNASKED;
    }

    private static boolean signsLike(ProviderConfig before, ProviderConfig after) {
        return switch (before) {
            case OidcConfig was ->
                switch (after) {
                    case OidcConfig is -> is.signsLike(was);
                };
        };
    }

    private Inspected ask(ProviderId provider, ProviderConfig config, AcceptedAlgorithms otherwise) {
        return switch (identityProviders.inspect(provider, config)) {
            case Inspection.Sound(var offered) ->
                new Inspected(withAlgorithms(config, new AcceptedAlgorithms.Pinned(offered)), Optional.empty());
            case Inspection.Unsound unsound ->
                new Inspected(withAlgorithms(config, otherwise), Optional.of(unsound.refusal()));
        };
    }

    private static AcceptedAlgorithms algorithms(ProviderConfig config) {
        return switch (config) {
            case OidcConfig oidc -> oidc.algorithms();
        };
    }

    private static ProviderConfig withAlgorithms(ProviderConfig config, AcceptedAlgorithms algorithms) {
        return switch (config) {
            case OidcConfig oidc -> oidc.withAlgorithms(algorithms);
        };
    }
}
