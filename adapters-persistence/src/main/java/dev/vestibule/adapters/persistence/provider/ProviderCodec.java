package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.TrustVersion;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Turns providers into rows and back. The client secret is encrypted, bound to its provider: copied into another
/// row, it does not open.
@Singleton
public final class ProviderCodec {
    private static final String OIDC = "oidc";

    private final SecretBox box;
    private final Documents documents;

    ProviderCodec(SecretBox box, Documents documents) {
        this.box = box;
        this.documents = documents;
    }

    public Provider open(ProviderRow row) {
        return new Provider(
                new ProviderId(row.id()),
                new OrganizationId(row.organizationId()),
                row.name(),
                row.status(),
                new TrustVersion(row.trustVersion()),
                config(row),
                policy(row),
                row.createdAt());
    }

    private ProviderConfig config(ProviderRow row) {
        return switch (row.kind()) {
            case OIDC -> documents.read(row.config(), OidcDocument.class).toDomain(secret(row));
            default -> throw new IllegalStateException("unknown kind of provider " + row.kind());
        };
    }

    private ClientSecret secret(ProviderRow row) {
        Plaintext opened = box.open(new Ciphertext(row.sealedClientSecret()), placeOfSecret(row.id()));
        return new ClientSecret(opened.reveal());
    }

    private static ProviderPolicy policy(ProviderRow row) {
        return new ProviderPolicy(
                row.jit(),
                row.autoLink(),
                row.trustedDomains().stream().map(DomainName::new).collect(Collectors.toUnmodifiableSet()),
                row.idpMfa(),
                row.unsolicited(),
                row.defaultRole(),
                Set.copyOf(row.defaultTeams()),
                row.scimEnabled());
    }

    ProviderRow seal(Provider provider) {
        return switch (provider.config()) {
            case OidcConfig oidc -> row(provider, OIDC, oidc);
        };
    }

    private ProviderRow row(Provider provider, String kind, OidcConfig config) {
        ProviderPolicy policy = provider.policy();
        UUID id = provider.id().value();
        return new ProviderRow(
                provider.organization().value(),
                id,
                provider.name(),
                provider.status(),
                provider.trustVersion().number(),
                kind,
                documents.tree(OidcDocument.of(config)),
                box.seal(new Plaintext(config.clientSecret().reveal()), placeOfSecret(id))
                        .base64(),
                policy.jit(),
                policy.autoLink(),
                policy.trustedDomains().stream().map(DomainName::value).sorted().toList(),
                policy.idpMfa(),
                policy.unsolicited(),
                policy.defaultRole(),
                policy.defaultTeams().stream().sorted().toList(),
                policy.scimEnabled(),
                provider.createdAt());
    }

    private static String placeOfSecret(UUID provider) {
        return "provider|" + provider + "|client_secret";
    }
}
