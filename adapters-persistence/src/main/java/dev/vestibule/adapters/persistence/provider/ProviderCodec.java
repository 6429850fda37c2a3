package dev.vestibule.adapters.persistence.provider;

import static java.util.Objects.requireNonNull;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.application.port.out.world.SecretBox;
import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ClientCredential;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.TrustVersion;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                draft(row),
                policy(row),
                history(row));
    }

    private static ProviderHistory history(ProviderRow row) {
        return new ProviderHistory(
                row.createdAt(), Optional.ofNullable(row.enabledAt()), Optional.ofNullable(row.disabledAt()));
    }

    private ProviderConfig config(ProviderRow row) {
        return switch (row.kind()) {
            case OIDC -> oidc(row.config(), row.sealedClientSecret(), Places.of(row.id()));
            default -> throw new IllegalStateException("unknown kind of provider " + row.kind());
        };
    }

    private OidcConfig oidc(JsonNode config, String credential, Places places) {
        OidcDocument document = documents.read(config, OidcDocument.class);
        OidcDocument.Key key = document.clientKey();
        return document.toDomain(
                key == null
                        ? new ClientSecret(opened(credential, places.ofSecret()))
                        : new ClientKey(key.toDomain(), privateJwk(credential, places)));
    }

    private PrivateJwk privateJwk(String credential, Places places) {
        return new PrivateJwk(documents.readTexts(opened(credential, places.ofKey())));
    }

    private String opened(String credential, String place) {
        return box.open(new Ciphertext(credential), place).reveal();
    }

    private String closed(ClientCredential credential, Places places) {
        Ciphertext ciphertext = switch (credential) {
            case ClientSecret secret -> box.seal(new Plaintext(secret.reveal()), places.ofSecret());
            case ClientKey key ->
                box.seal(new Plaintext(documents.write(key.privateJwk().reveal())), places.ofKey());
        };
        return ciphertext.base64();
    }

    private Optional<ProviderDraft> draft(ProviderRow row) {
        return Optional.ofNullable(row.draftId())
                .map(id -> new ProviderDraft(
                        new DraftId(id),
                        oidc(
                                requireNonNull(row.draftConfig()),
                                requireNonNull(row.sealedDraftSecret()),
                                Places.ofDraft(row.id(), id))));
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
                closed(config.credential(), Places.of(id)),
                policy.jit(),
                policy.autoLink(),
                policy.trustedDomains().stream().map(DomainName::value).sorted().toList(),
                policy.idpMfa(),
                policy.unsolicited(),
                policy.defaultRole(),
                policy.defaultTeams().stream().sorted().toList(),
                policy.scimEnabled(),
                ofDraft(provider, draft -> draft.id().value()),
                ofDraft(provider, draft -> documents.tree(OidcDocument.of(oidc(draft)))),
                ofDraft(provider, draft -> closed(oidc(draft).credential(), placesOf(provider, draft))),
                provider.createdAt(),
                provider.history().enabledAt().orElse(null),
                provider.history().disabledAt().orElse(null));
    }

    private static <T> @Nullable T ofDraft(Provider provider, Function<ProviderDraft, T> column) {
        return provider.draft().map(column).orElse(null);
    }

    private static Places placesOf(Provider provider, ProviderDraft draft) {
        return Places.ofDraft(provider.id().value(), draft.id().value());
    }

    private static OidcConfig oidc(ProviderDraft draft) {
        return switch (draft.config()) {
            case OidcConfig oidc -> oidc;
        };
    }

    /// What ciphertexts are bound to, so that none opens in another's place.
    private record Places(String owner) {
        static Places of(UUID provider) {
            return new Places("provider|" + provider);
        }

        static Places ofDraft(UUID provider, UUID draft) {
            return new Places("provider|" + provider + "|draft|" + draft);
        }

        String ofSecret() {
            return owner + "|client_secret";
        }

        String ofKey() {
            return owner + "|client_key";
        }
    }
}
