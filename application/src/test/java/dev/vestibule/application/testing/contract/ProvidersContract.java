package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.config;
import static dev.vestibule.application.testing.Cast.provider;
import static dev.vestibule.application.testing.Cast.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.ClaimMapping;
import dev.vestibule.domain.provider.ClientAuthentication;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.Freshness;
import dev.vestibule.domain.provider.IdpMfa;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.OidcSource;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderDraft;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.RequestSettings;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.provider.SigningAlgorithm;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.provider.Unsolicited;
import dev.vestibule.domain.provider.UserInfoUse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class ProvidersContract extends StoreContract {
    /// OKTA with everything else than before.
    private static final Provider CHANGED = new Provider(
            OKTA.id(),
            ACME.id(),
            "Okta \"new\"",
            ProviderStatus.DISABLED,
            new TrustVersion(7),
            new OidcConfig(
                    new OidcSource(
                            new Issuer("https://elsewhere.example/t?x=1"),
                            new EndpointSource.Configured(
                                    new OidcEndpoints(
                                            URI.create("https://elsewhere.example/a?b=c&d=%20"),
                                            URI.create("https://elsewhere.example/token"),
                                            URI.create("https://keys.example"),
                                            Optional.of(URI.create("https://elsewhere.example/me")),
                                            Optional.empty()),
                                    Set.of(SigningAlgorithm.EDDSA, SigningAlgorithm.PS512)),
                            new Tenant.OfGoogle(new DomainName("acme.example"))),
                    new OidcClient(
                            "an id, quoted: '\"",
                            new ClientSecret("another secret \u00e9"),
                            ClientAuthentication.CLIENT_SECRET_POST),
                    List.of("openid", "groups", "email"),
                    UserInfoUse.ALWAYS,
                    new ClaimMapping("oid", "upn", "verified", "displayName"),
                    new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.EDDSA, SigningAlgorithm.PS512)),
                    new RequestSettings(
                            new Freshness.Within(Duration.ofSeconds(90)),
                            List.of("urn:b", "urn:a"),
                            ResponseMode.FORM_POST)),
            Optional.of(new ProviderDraft(new DraftId(uuid(0xd3)), config("https://draft.example"))),
            new ProviderPolicy(
                    JustInTime.AUTOMATIC,
                    AutoLink.TRUSTED_EMAIL,
                    Set.of(new DomainName("acme.example"), new DomainName("a.acme.example")),
                    IdpMfa.ACCEPT,
                    Unsolicited.RESTART,
                    OrganizationRole.MANAGER,
                    Set.of("staff", "on call"),
                    true),
            new ProviderHistory(LONG_AGO, Optional.of(NOW), Optional.of(LATER)));

    private static final Provider WITH_KEY = OKTA.reconfigured(
            OKTA.name(),
            OidcChange.NONE
                    .withTenant(new Tenant.OfMicrosoft(ACME.id().value()))
                    .withCredential(new ClientKey(
                            new PublicJwk(
                                    SigningAlgorithm.ES384, "key 1", Map.of("kty", "EC", "crv", "P-384", "x", "1")),
                            new PrivateJwk(Map.of("kty", "EC", "crv", "P-384", "x", "1", "d", "hush"))))
                    .appliedTo((OidcConfig) OKTA.config()),
            OKTA.policy());

    @Test
    void a_key_pair_is_kept_in_place_of_a_secret() {
        given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(WITH_KEY);
        });

        assertEquals(Optional.of(WITH_KEY), find());
    }

    @Test
    void a_provider_can_be_found_without_its_organization() {
        assertEquals(Optional.of(OKTA), read(stores -> stores.providers().findAnywhere(OKTA.id())));
        assertEquals(Optional.of(ENTRA), read(stores -> stores.providers().findAnywhere(ENTRA.id())));
        assertEquals(
                Optional.empty(),
                read(stores ->
                        stores.providers().findAnywhere(new ProviderId(ACME.id().value()))));
    }

    @Test
    void a_provider_is_found_in_its_own_organization_only() {
        assertEquals(Optional.of(OKTA), find());
        assertEquals(Optional.empty(), read(stores -> stores.providers().find(GLOBEX.id(), OKTA.id())));
        assertEquals(Optional.empty(), write(stores -> stores.providers().lock(GLOBEX.id(), OKTA.id())));
    }

    @Test
    void every_part_of_a_locked_provider_can_be_saved() {
        given(stores -> {
            assertEquals(Optional.of(OKTA), stores.providers().lock(ACME.id(), OKTA.id()));
            stores.providers().save(CHANGED);
        });

        assertEquals(Optional.of(CHANGED), find());
        assertEquals(Optional.of(ENTRA), read(stores -> stores.providers().find(GLOBEX.id(), ENTRA.id())));
    }

    @Test
    void providers_of_every_status_are_listed_by_name_then_id() {
        Provider auth0 =
                provider(ACME, 0x2, "Auth0", "https://auth0.example").withStatus(ProviderStatus.DRAFT, LONG_AGO);
        Provider twin =
                provider(ACME, 0x1, "Okta", "https://twin.example").withStatus(ProviderStatus.DISABLED, LONG_AGO);
        given(stores -> List.of(auth0, twin).forEach(stores.providers()::add));

        assertEquals(
                List.of(auth0, twin, OKTA), read(stores -> stores.providers().list(ACME.id())));
    }

    @Test
    void a_provider_that_is_not_there_is_empty() {
        var unknown = new ProviderId(ACME.id().value());

        assertEquals(Optional.empty(), read(stores -> stores.providers().find(ACME.id(), unknown)));
    }

    private Optional<Provider> find() {
        return read(stores -> stores.providers().find(ACME.id(), OKTA.id()));
    }
}
