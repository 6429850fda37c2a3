package dev.vestibule.adapters.persistence.provider;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.TrustVersion;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Turns providers into rows and back. The client secret, or the private key that stands in its column instead, is
/// encrypted, bound to its provider: copied into another row, it does not open.
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
            case OIDC -> oidc(row, documents.read(row.config(), OidcDocument.class));
            default -> throw new IllegalStateException("unknown kind of provider " + row.kind());
        };
    }

    private OidcConfig oidc(ProviderRow row, OidcDocument document) {
        OidcDocument.Key key = document.clientKey();
        return document.toDomain(
                key == null
                        ? new ClientSecret(opened(row, placeOfSecret(row.id())))
                        : new ClientKey(key.toDomain(), privateJwk(row)));
    }

    private PrivateJwk privateJwk(ProviderRow row) {
        return new PrivateJwk(documents.readTexts(opened(row, placeOfKey(row.id()))));
    }

    private String opened(ProviderRow row, String place) {
        return box.open(new Ciphertext(row.sealedClientSecret()), place).reveal();
    }

    private Ciphertext sealed(UUID provider, ClientCredential credential) {
        return switch (credential) {
            case ClientSecret secret -> box.seal(new Plaintext(secret.reveal()), placeOfSecret(provider));
            case ClientKey key ->
                box.seal(new Plaintext(documents.write(key.privateJwk().reveal())), placeOfKey(provider));
        };
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
                sealed(id, config.credential()).base64(),
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

    private static String placeOfKey(UUID provider) {
        return "provider|" + provider + "|client_key";
    }
}
