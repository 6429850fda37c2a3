package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.UserInfoUse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        @Nullable Key clientKey) {
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
                config.credential().key().map(Key::of).orElse(null));
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
                new Issuer(issuer),
                clientId,
                credential,
                scopes,
                clientAuthentication,
                userInfo,
                new ClaimMapping(mapping.subject, mapping.email, mapping.emailVerified, mapping.name),
                accepted());
    }

    private AcceptedAlgorithms accepted() {
        return algorithms == null
                ? new AcceptedAlgorithms.Unasked()
                : new AcceptedAlgorithms.Pinned(Set.copyOf(algorithms));
    }
}
