package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.UserInfoUse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;

/// An OpenID configuration as it is kept, without its secret.
@Serdeable
record OidcDocument(
        String issuer,
        String clientId,
        List<String> scopes,
        ClientAuthentication clientAuthentication,
        UserInfoUse userInfo,
        Mapping mapping,
        List<SigningAlgorithm> algorithms) {
    /// Which claims carry what.
    @Serdeable
    record Mapping(String subject, String email, String emailVerified, String name) {}

    static OidcDocument of(OidcConfig config) {
        ClaimMapping mapping = config.mapping();
        return new OidcDocument(
                config.issuer().value(),
                config.clientId(),
                config.scopes(),
                config.clientAuthentication(),
                config.userInfo(),
                new Mapping(mapping.subject(), mapping.email(), mapping.emailVerified(), mapping.name()),
                config.algorithms().stream().sorted().toList());
    }

    OidcConfig toDomain(ClientSecret secret) {
        return new OidcConfig(
                new Issuer(issuer),
                clientId,
                secret,
                scopes,
                clientAuthentication,
                userInfo,
                new ClaimMapping(mapping.subject, mapping.email, mapping.emailVerified, mapping.name),
                EnumSet.copyOf(algorithms));
    }
}
