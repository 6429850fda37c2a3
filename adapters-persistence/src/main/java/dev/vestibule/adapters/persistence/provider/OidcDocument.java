package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.OidcSource;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.RequestSettings;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.provider.UserInfoUse;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An OpenID configuration as it is kept, without its secret or private key. `algorithms` is missing until the provider
/// was asked.
@Serdeable
record OidcDocument(
        String issuer,
        String clientId,
        List<String> scopes,
        ClientAuthentication clientAuthentication,
        UserInfoUse userInfo,
        Mapping mapping,
        @Nullable List<SigningAlgorithm> algorithms,
        @Nullable Key clientKey,
        @Nullable Endpoints endpoints,
        @Nullable Part tenant,
        @Nullable Requests requests) {
    /// Which claims carry what.
    @Serdeable
    record Mapping(String subject, String email, String emailVerified, String name) {}

    /// The public half of the key pair that we prove ourselves with, where that is no secret.
    @Serdeable
    record Key(SigningAlgorithm algorithm, String id, Map<String, String> numbers) {
        private static Key of(ClientKey key) {
            PublicJwk jwk = key.publicJwk();
            return new Key(jwk.algorithm(), jwk.keyId(), jwk.numbers());
        }

        PublicJwk toDomain() {
            return new PublicJwk(algorithm, id, numbers);
        }
    }

    /// Where the endpoints are, where that is not discovered; `redemption` is where codes are redeemed.
    @Serdeable
    record Endpoints(
            String authorization,
            String redemption,
            String jwks,
            @Nullable String userInfo,
            @Nullable String endSession,
            List<SigningAlgorithm> algorithms) {
        private static @Nullable Endpoints of(EndpointSource source) {
            return switch (source) {
                case EndpointSource.Discovered() -> null;
                case EndpointSource.Configured(var endpoints, var algorithms) ->
                    new Endpoints(
                            endpoints.authorization().toString(),
                            endpoints.token().toString(),
                            endpoints.jwks().toString(),
                            endpoints.userInfo().map(URI::toString).orElse(null),
                            endpoints.endSession().map(URI::toString).orElse(null),
                            algorithms.stream().sorted().toList());
            };
        }

        private EndpointSource toDomain() {
            var places = new OidcEndpoints(
                    URI.create(authorization),
                    URI.create(redemption),
                    URI.create(jwks),
                    Optional.ofNullable(userInfo).map(URI::create),
                    Optional.ofNullable(endSession).map(URI::create));
            return new EndpointSource.Configured(places, Set.copyOf(algorithms));
        }
    }

    /// Whose people are meant, at an issuer of many: the one or the other.
    @Serdeable
    record Part(@Nullable String hostedDomain, @Nullable UUID tenantId) {
        private static @Nullable Part of(Tenant tenant) {
            return switch (tenant) {
                case Tenant.Undivided() -> null;
                case Tenant.OfGoogle(var domain) -> new Part(domain.value(), null);
                case Tenant.OfMicrosoft(var id) -> new Part(null, id);
            };
        }

        private Tenant toDomain() {
            return hostedDomain == null
                    ? new Tenant.OfMicrosoft(Objects.requireNonNull(tenantId))
                    : new Tenant.OfGoogle(new DomainName(hostedDomain));
        }
    }

    /// What is asked at each sign-in.
    @Serdeable
    record Requests(@Nullable Long maxAgeSeconds, List<String> acrValues, ResponseMode responseMode) {
        private static Requests of(RequestSettings settings) {
            Long maxAgeSeconds = switch (settings.freshness()) {
                case Freshness.AnyAge() -> null;
                case Freshness.Within(var age) -> age.toSeconds();
            };
            return new Requests(maxAgeSeconds, settings.acrValues(), settings.responseMode());
        }

        private RequestSettings toDomain() {
            Freshness freshness = maxAgeSeconds == null
                    ? new Freshness.AnyAge()
                    : new Freshness.Within(Duration.ofSeconds(maxAgeSeconds));
            return new RequestSettings(freshness, acrValues, responseMode);
        }
    }

    static OidcDocument of(OidcConfig config) {
        ClaimMapping mapping = config.mapping();
        return new OidcDocument(
                config.issuer().value(),
                config.clientId(),
                config.scopes(),
                config.clientAuthentication(),
                config.userInfo(),
                new Mapping(mapping.subject(), mapping.email(), mapping.emailVerified(), mapping.name()),
                kept(config.algorithms()),
                config.credential().key().map(Key::of).orElse(null),
                Endpoints.of(config.endpoints()),
                Part.of(config.tenant()),
                Requests.of(config.requests()));
    }

    private static @Nullable List<SigningAlgorithm> kept(AcceptedAlgorithms accepted) {
        return switch (accepted) {
            case AcceptedAlgorithms.Unasked() -> null;
            case AcceptedAlgorithms.Pinned(var pinned) ->
                pinned.stream().sorted().toList();
        };
    }

    OidcConfig toDomain(ClientCredential credential) {
        return new OidcConfig(
                new OidcSource(
                        new Issuer(issuer),
                        endpoints == null ? new EndpointSource.Discovered() : endpoints.toDomain(),
                        tenant == null ? new Tenant.Undivided() : tenant.toDomain()),
                new OidcClient(clientId, credential, clientAuthentication),
                scopes,
                userInfo,
                new ClaimMapping(mapping.subject, mapping.email, mapping.emailVerified, mapping.name),
                accepted(),
                requests == null ? RequestSettings.STANDARD : requests.toDomain());
    }

    private AcceptedAlgorithms accepted() {
        return algorithms == null
                ? new AcceptedAlgorithms.Unasked()
                : new AcceptedAlgorithms.Pinned(Set.copyOf(algorithms));
    }
}
