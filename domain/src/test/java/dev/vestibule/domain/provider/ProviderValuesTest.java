package dev.vestibule.domain.provider;

import static dev.vestibule.domain.Examples.config;
import static dev.vestibule.domain.Examples.okta;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderValuesTest {
    private static final AcceptedAlgorithms ES256_PINNED =
            new AcceptedAlgorithms.Pinned(Set.of(SigningAlgorithm.ES256));
    private static final ClaimMappingChange OTHER_SUBJECT =
            new ClaimMappingChange(Optional.of("oid"), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void a_part_of_a_mapping_changes_that_part() {
        var current = new ClaimMapping("sub", "mail", "verified", "display");
        var rest = new ClaimMappingChange(
                Optional.empty(), Optional.of("upn"), Optional.of("sure"), Optional.of("called"));

        assertEquals(new ClaimMapping("oid", "mail", "verified", "display"), OTHER_SUBJECT.appliedTo(current));
        assertEquals(new ClaimMapping("sub", "upn", "sure", "called"), rest.appliedTo(current));
        assertFalse(ClaimMapping.isClaimName("a\u0000b"));
    }

    @Test
    void issuer_client_and_mapping_are_trust_and_start_a_new_version() {
        assertEquals(2, versionAfter(change(Optional.of(new Issuer("https://other.example")), Optional.empty())));
        assertEquals(2, versionAfter(change(Optional.empty(), Optional.of("other"))));
        assertEquals(
                2,
                versionAfter(new OidcChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(OTHER_SUBJECT))));
    }

    @Test
    void where_its_endpoints_are_is_trust_and_what_they_sign_by_is_not() {
        OidcEndpoints places = endpoints("https://a.example/jwks");
        OidcConfig configured = configured(places, SigningAlgorithm.RS256);

        assertEquals(2, versionAfter(OidcChange.NONE.withEndpoints(configured.endpoints())));
        assertEquals(1, versionAfter(OidcChange.NONE.withEndpoints(new EndpointSource.Discovered())));
        assertTrue(configured.trustsTheSameAs(configured(places, SigningAlgorithm.ES256)));
        assertFalse(configured.signsLike(configured(places, SigningAlgorithm.ES256)));
        assertFalse(
                configured.trustsTheSameAs(configured(endpoints("https://b.example/jwks"), SigningAlgorithm.RS256)));
        assertFalse(configured.trustsTheSameAs(config()));
        assertThrows(IllegalArgumentException.class, () -> new EndpointSource.Configured(places, Set.of()));
    }

    private static OidcEndpoints endpoints(String jwks) {
        return new OidcEndpoints(
                URI.create("https://a.example/authorize"),
                URI.create("https://a.example/token"),
                URI.create(jwks),
                Optional.empty(),
                Optional.empty());
    }

    private static OidcConfig configured(OidcEndpoints places, SigningAlgorithm algorithm) {
        return OidcChange.NONE
                .withEndpoints(new EndpointSource.Configured(places, Set.of(algorithm)))
                .appliedTo(config());
    }

    @Test
    void secret_scopes_algorithms_and_name_are_not_trust() {
        var change = new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ClientSecret("rotated")),
                Optional.of(List.of("openid")),
                Optional.of(ClientAuthentication.CLIENT_SECRET_POST),
                Optional.of(UserInfoUse.ALWAYS),
                Optional.empty());
        OidcConfig changed = change.appliedTo(config());

        assertEquals(1, versionAfter(change));
        assertEquals("rotated", changed.credential().secret().orElseThrow().reveal());
        assertEquals(List.of("openid"), changed.scopes());
        assertEquals(ClientAuthentication.CLIENT_SECRET_POST, changed.clientAuthentication());
        assertEquals(UserInfoUse.ALWAYS, changed.userInfo());
        assertEquals(config(), OidcChange.NONE.appliedTo(config()));
        assertTrue(config().trustsTheSameAs(config().withAlgorithms(ES256_PINNED)));
        assertEquals(ES256_PINNED, config().withAlgorithms(ES256_PINNED).algorithms());
    }

    @Test
    void what_a_provider_offers_now_counts_only_while_it_was_not_asked() {
        Set<SigningAlgorithm> offeredNow = Set.of(SigningAlgorithm.RS256, SigningAlgorithm.EDDSA);

        assertEquals(offeredNow, new AcceptedAlgorithms.Unasked().among(offeredNow));
        assertEquals(Set.of(), new AcceptedAlgorithms.Unasked().among(Set.of()));
        assertEquals(Set.of(SigningAlgorithm.ES256), ES256_PINNED.among(offeredNow));
    }

    @Test
    void a_policy_change_touches_what_it_names() {
        ProviderPolicy changed = new PolicyChange(
                        Optional.of(JustInTime.AUTOMATIC),
                        Optional.of(AutoLink.TRUSTED_EMAIL),
                        Optional.of(Set.of(new DomainName("acme.example"))),
                        Optional.of(IdpMfa.ACCEPT),
                        Optional.of(Unsolicited.RESTART),
                        Optional.of(OrganizationRole.ADMIN),
                        Optional.of(Set.of("team")),
                        Optional.of(true))
                .appliedTo(ProviderPolicy.STANDARD);

        assertEquals(ProviderPolicy.STANDARD, PolicyChange.NONE.appliedTo(ProviderPolicy.STANDARD));
        assertEquals(JustInTime.AUTOMATIC, changed.jit());
        assertEquals(AutoLink.TRUSTED_EMAIL, changed.autoLink());
        assertEquals(Set.of(new DomainName("acme.example")), changed.trustedDomains());
        assertEquals(IdpMfa.ACCEPT, changed.idpMfa());
        assertEquals(Unsolicited.RESTART, changed.unsolicited());
        assertEquals(OrganizationRole.ADMIN, changed.defaultRole());
        assertEquals(Set.of("team"), changed.defaultTeams());
        assertTrue(changed.scimEnabled());
    }

    @Test
    void a_provider_never_makes_owners() {
        var change = new PolicyChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OrganizationRole.OWNER),
                Optional.empty(),
                Optional.empty());

        assertThrows(IllegalArgumentException.class, () -> change.appliedTo(ProviderPolicy.STANDARD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://accounts.google.com",
                "https://accounts.google.com/",
                "https://login.microsoftonline.com/common/v2.0",
                "https://login.microsoftonline.com/{tenantid}/v2.0",
                "https://LOGIN.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
                "https://gitlab.com",
                "https://appleid.apple.com"
            })
    void issuers_of_many_customers_are_known(String issuer) {
        assertTrue(SharedIssuer.find(new Issuer(issuer)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com/0f0f0f0f-0000-4000-8000-000000000000/v2.0",
                "https://acme.okta.com",
                "https://accounts.google.com.evil.example",
                "http://127.0.0.1:9000/common"
            })
    void an_issuer_of_one_customer_is_its_own(String issuer) {
        assertEquals(Optional.empty(), SharedIssuer.find(new Issuer(issuer)));
    }

    @Test
    void secrets_do_not_print_and_values_are_checked() {
        assertEquals("ClientSecret[hidden]", new ClientSecret("hush").toString());
        assertThrows(IllegalArgumentException.class, () -> new TrustVersion(0));
        assertThrows(IllegalArgumentException.class, () -> new Issuer("a b"));
        assertThrows(IllegalArgumentException.class, () -> new Issuer(""));
        assertThrows(IllegalArgumentException.class, () -> new ClaimMapping("", "e", "v", "n"));
        assertThrows(IllegalArgumentException.class, () -> new AcceptedAlgorithms.Pinned(Set.of()));
    }

    private static OidcChange change(Optional<Issuer> issuer, Optional<String> clientId) {
        return new OidcChange(
                issuer,
                clientId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int versionAfter(OidcChange change) {
        Provider okta = okta();
        return okta.reconfigured("New name", change.appliedTo(config()), okta.policy())
                .trustVersion()
                .number();
    }
}
