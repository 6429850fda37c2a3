package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderPolicy;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider, as answered. `draft` is a configuration that waits for a test; `warnings` tells what was left wrong by
/// the request that is being answered.
@Serdeable
record ProviderJson(
        String id,
        String kind,
        String name,
        String status,
        int trustVersion,
        ConfigJson config,
        @Nullable ConfigJson draft,
        PolicyJson policy,
        String redirectUri,
        String postLogoutRedirectUri,
        String backchannelLogoutUri,
        String initiateLoginUri,
        String jwksUri,
        String startUrl,
        String createdAt,
        @Nullable String enabledAt,
        @Nullable String disabledAt,
        List<WarningJson> warnings) {
    static final String OIDC = "oidc";

    /// The configuration without its secret, or its private key.
    @Serdeable
    record ConfigJson(
            String issuer,
            String clientId,
            List<String> scopes,
            String pkce,
            String responseMode,
            @Nullable Long maxAgeSeconds,
            List<String> acrValues,
            String tokenEndpointAuthMethod,
            @Nullable ClientKeyJson privateKeyJwt,
            String userInfo,
            MappingJson mapping,
            @Nullable EndpointsJson endpoints,
            @Nullable TenantJson tenant) {
        static ConfigJson of(ProviderConfig config) {
            return switch (config) {
                case OidcConfig oidc ->
                    new ConfigJson(
                            oidc.issuer().value(),
                            oidc.clientId(),
                            oidc.scopes(),
                            "S256",
                            Wire.lower(oidc.requests().responseMode()),
                            maxAge(oidc),
                            oidc.requests().acrValues(),
                            Wire.lower(oidc.clientAuthentication()),
                            clientKey(oidc),
                            Wire.lower(oidc.userInfo()),
                            MappingJson.of(oidc),
                            EndpointsJson.of(oidc.endpoints()),
                            TenantJson.of(oidc.tenant()));
            };
        }
    }

    private static @Nullable Long maxAge(OidcConfig config) {
        return switch (config.requests().freshness()) {
            case Freshness.AnyAge() -> null;
            case Freshness.Within(var age) -> age.toSeconds();
        };
    }

    private static @Nullable ClientKeyJson clientKey(OidcConfig config) {
        return config.credential()
                .key()
                .map(ClientKey::publicJwk)
                .map(ClientKeyJson::of)
                .orElse(null);
    }

    /// Which claims carry what.
    @Serdeable
    record MappingJson(String subject, String email, String emailVerified, String name) {
        static MappingJson of(OidcConfig config) {
            var mapping = config.mapping();
            return new MappingJson(mapping.subject(), mapping.email(), mapping.emailVerified(), mapping.name());
        }
    }

    /// What the provider may decide.
    @Serdeable
    record PolicyJson(
            String jit,
            String autoLink,
            List<String> trustedDomains,
            String idpMfa,
            String unsolicited,
            String defaultRole,
            List<String> defaultTeams,
            boolean scimEnabled) {
        static PolicyJson of(ProviderPolicy policy) {
            return new PolicyJson(
                    policy.jit().name(),
                    policy.autoLink().name(),
                    policy.trustedDomains().stream()
                            .map(DomainName::value)
                            .sorted()
                            .toList(),
                    policy.idpMfa().name(),
                    policy.unsolicited().name(),
                    Wire.lower(policy.defaultRole()),
                    policy.defaultTeams().stream().sorted().toList(),
                    policy.scimEnabled());
        }
    }

    /// What is wrong although the request was carried out.
    @Serdeable
    record WarningJson(String code, String title, String detail) {}
}
