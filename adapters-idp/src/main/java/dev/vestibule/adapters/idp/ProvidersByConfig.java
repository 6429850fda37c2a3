package dev.vestibule.adapters.idp;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.oidc.OidcIdentityProvider;
import dev.vestibule.adapters.idp.oidc.Registration;
import dev.vestibule.adapters.idp.oidc.RelyingParty;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.LogoutTokens;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Speaks to each provider in the protocol that it is configured for.
@Singleton
public final class ProvidersByConfig implements IdentityProviders, LogoutTokens {
    private final OidcIdentityProvider oidc;

    @Inject
    public ProvidersByConfig(OutboundHttp http, RelyingParty self, InstantSource clock) {
        this(new OidcIdentityProvider(http, self, clock));
    }

    ProvidersByConfig(OidcIdentityProvider oidc) {
        this.oidc = oidc;
    }

    @Override
    public Destination authorize(Provider provider, AuthorizationRequest request) {
        return LibraryFence.around(() -> switch (provider.config()) {
                    case OidcConfig config -> oidc.authorize(new Registration(provider.id(), config), request);
                })
                .fold(Destination.At::new, refused -> new Destination.Nowhere(refused.refusal(), refused.detail()));
    }

    @Override
    public Answer verify(Provider provider, ProviderAnswer answer, FlowSecrets secrets, Instant now) {
        return LibraryFence.around(() -> switch (provider.config()) {
                    case OidcConfig config ->
                        oidc.verify(new Registration(provider.id(), config), answer, secrets, now);
                })
                .fold(Answer.Proven::new, refused -> new Answer.Refused(refused.refusal(), refused.detail()));
    }

    @Override
    public Verdict verify(Provider provider, String token, Instant now) {
        return LibraryFence.around(() -> switch (provider.config()) {
                    case OidcConfig config -> oidc.verifyLogout(new Registration(provider.id(), config), token, now);
                })
                .fold(Verdict.Verified::new, refused -> new Verdict.Refused(refused.refusal(), refused.detail()));
    }

    /// A library that stumbles over an answer says nothing of the person; what was sent may have been used.
    @Override
    public Recheck recheck(Provider provider, Identity identity, Instant now) {
        return LibraryFence.around(() -> Checked.passed(asked(provider, identity, now)))
                .fold(
                        recheck -> recheck,
                        refused -> new Recheck.CouldNotCheck(
                                refused.refusal(), refused.detail(), Optional.empty(), Recheck.Token.IN_DOUBT));
    }

    private Recheck asked(Provider provider, Identity identity, Instant now) {
        return switch (provider.config()) {
            case OidcConfig config ->
                oidc.recheck(
                        new Registration(provider.id(), config),
                        identity,
                        identity.refreshToken().orElseThrow(),
                        now);
        };
    }

    @Override
    public Optional<URI> farewell(Provider provider, Optional<IdTokenHint> hint) {
        return LibraryFence.around(() -> switch (provider.config()) {
                    case OidcConfig config -> oidc.farewell(new Registration(provider.id(), config), hint);
                })
                .fold(found -> found, _ -> Optional.empty());
    }

    @Override
    public Inspection inspect(ProviderId provider, ProviderConfig config) {
        return LibraryFence.around(() -> switch (config) {
                    case OidcConfig oidcConfig -> oidc.inspect(new Registration(provider, oidcConfig));
                })
                .fold(Inspection.Sound::new, refused -> new Inspection.Unsound(refused.refusal(), refused.detail()));
    }
}
