package dev.vestibule.adapters.idp;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.oidc.RelyingParty;
import dev.vestibule.adapters.idp.outbound.AddressBlock;
import dev.vestibule.adapters.idp.outbound.OutboundHttp;
import dev.vestibule.adapters.idp.outbound.OutboundSettings;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.adapters.idp.testing.ScriptedBrowser;
import dev.vestibule.adapters.idp.testing.SettableClock;
import dev.vestibule.adapters.idp.testing.Tenant;
import dev.vestibule.application.port.out.world.IdentityProviders.Answer;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.VerifiedIdentity;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.UserInfoUse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The adapter, set up against a provider of its own over real HTTP. Clocks stand still on both sides.
public final class Bench implements AutoCloseable {
    public static final RelyingParty SELF = new RelyingParty(URI.create("https://sso.example"));
    public static final String CLIENT_ID = "vestibule:at the desk";
    public static final String CLIENT_SECRET = "s3cret/with+odd=signs & ünïcode%";
    public static final FlowSecrets SECRETS = new FlowSecrets(
            new OneTimeSecret("state-".repeat(7) + "s"),
            new OneTimeSecret("nonce-".repeat(7) + "n"),
            new OneTimeSecret("verifier-".repeat(5)));

    public final SettableClock clock = new SettableClock();
    public final MisbehavingProvider server = MisbehavingProvider.start(clock);
    public final OutboundHttp http;
    public final ProvidersByConfig providers;
    private final ScriptedBrowser browser = new ScriptedBrowser();

    public Bench() {
        this(OutboundSettings.STANDARD_DEADLINE);
    }

    public Bench(Duration deadline) {
        this.http = new OutboundHttp(settings(deadline));
        this.providers = new ProvidersByConfig(http, SELF, clock);
    }

    public static OutboundSettings settings(Duration deadline) {
        return new OutboundSettings(
                Set.of(new AddressBlock("127.0.0.1")),
                Optional.empty(),
                deadline,
                OutboundSettings.STANDARD_RESPONSE_LIMIT_BYTES);
    }

    /// A provider at a tenant of its own, which knows us as a client.
    public Provider provider() {
        ProviderId id = new ProviderId(UUID.randomUUID());
        tenant(id).register(client(id));
        return provider(id, config(tenant(id).issuer()));
    }

    /// What we are to a tenant.
    public RegisteredClient client(ProviderId id) {
        return RegisteredClient.basic(CLIENT_ID, CLIENT_SECRET, SELF.redirectUri(id));
    }

    public static Provider provider(ProviderId id, OidcConfig config) {
        return new Provider(
                id,
                new OrganizationId(UUID.randomUUID()),
                "Acme",
                ProviderStatus.ENABLED,
                TrustVersion.FIRST,
                config,
                Optional.empty(),
                ProviderPolicy.STANDARD,
                ProviderHistory.madeAt(SettableClock.START));
    }

    public static OidcConfig config(String issuer) {
        return new OidcConfig(
                new Issuer(issuer),
                CLIENT_ID,
                new ClientSecret(CLIENT_SECRET),
                OidcConfig.STANDARD_SCOPES,
                ClientAuthentication.CLIENT_SECRET_BASIC,
                UserInfoUse.AUTO,
                ClaimMapping.STANDARD,
                new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.RS256)));
    }

    public static Provider with(Provider provider, OidcConfig config) {
        return provider(provider.id(), config);
    }

    public static Provider with(Provider provider, UserInfoUse use) {
        OidcConfig now = config(provider);
        return with(
                provider,
                new OidcConfig(
                        now.issuer(),
                        now.clientId(),
                        now.credential(),
                        now.scopes(),
                        now.clientAuthentication(),
                        use,
                        now.mapping(),
                        now.algorithms()));
    }

    public static Provider with(Provider provider, ClaimMapping mapping) {
        OidcConfig now = config(provider);
        return with(
                provider,
                new OidcConfig(
                        now.issuer(),
                        now.clientId(),
                        now.credential(),
                        now.scopes(),
                        now.clientAuthentication(),
                        now.userInfo(),
                        mapping,
                        now.algorithms()));
    }

    public static Provider with(Provider provider, SigningAlgorithm algorithm) {
        return with(provider, config(provider).withAlgorithms(new AcceptedAlgorithms.Pinned(Set.of(algorithm))));
    }

    /// A provider whose discovery could not be read when it was set up.
    public static Provider unasked(Provider provider) {
        return with(provider, config(provider).withAlgorithms(new AcceptedAlgorithms.Unasked()));
    }

    public static OidcConfig config(Provider provider) {
        return (OidcConfig) provider.config();
    }

    public Tenant tenant(ProviderId id) {
        return server.tenant(id.toString());
    }

    public Tenant tenant(Provider provider) {
        return tenant(provider.id());
    }

    public static AuthorizationRequest request(Optional<String> loginHint) {
        return new AuthorizationRequest(new FlowId(UUID.randomUUID()), SECRETS, loginHint, Set.of());
    }

    public Destination authorize(Provider provider) {
        return providers.authorize(provider, request(Optional.empty()));
    }

    public URI location(Provider provider) {
        return assertInstanceOf(Destination.At.class, authorize(provider)).location();
    }

    public ProviderAnswer visit(Provider provider) {
        return browser.visit(location(provider));
    }

    public Answer signIn(Provider provider) {
        return verify(provider, visit(provider));
    }

    public Answer verify(Provider provider, ProviderAnswer answer) {
        return providers.verify(provider, answer, SECRETS, clock.instant());
    }

    /// As `verify`, when we look at the answer that much later than the provider does.
    public Answer verifyAfter(Duration time, Provider provider, ProviderAnswer answer) {
        return providers.verify(provider, answer, SECRETS, clock.instant().plus(time));
    }

    public static Refusal refusal(Answer answer) {
        return assertInstanceOf(Answer.Refused.class, answer).refusal();
    }

    public VerifiedIdentity proven(Provider provider) {
        return assertInstanceOf(Answer.Proven.class, signIn(provider)).identity();
    }

    public Refusal refused(Provider provider) {
        return refusal(signIn(provider));
    }

    /// What a sign-in ends with at a provider that misbehaves in this one way.
    public Refusal refusedFor(Misbehaviour misbehaviour, Quirk... quirks) {
        Provider provider = provider();
        tenant(provider).misbehaves(misbehaviour);
        Arrays.stream(quirks).forEach(tenant(provider)::has);
        return refused(provider);
    }

    public Refusal refusedFor(Misbehaviour misbehaviour, Endpoint at) {
        Provider provider = with(provider(), UserInfoUse.ALWAYS);
        tenant(provider).misbehaves(misbehaviour, at);
        return refused(provider);
    }

    /// A provider whose good tokens are a little different.
    public Provider providerWith(Quirk... quirks) {
        Provider provider = provider();
        Arrays.stream(quirks).forEach(tenant(provider)::has);
        return provider;
    }

    @Override
    public void close() {
        browser.close();
        http.close();
        server.close();
    }
}
