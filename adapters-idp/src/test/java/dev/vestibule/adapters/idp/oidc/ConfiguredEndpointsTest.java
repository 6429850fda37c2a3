package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.application.port.out.world.IdentityProviders.Destination;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.provider.AcceptedAlgorithms;
import dev.vestibule.domain.provider.EndpointSource;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcEndpoints;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Providers that say nothing of themselves: an admin says where they are.
class ConfiguredEndpointsTest {
    private static final Bench BENCH = new Bench();
    private static final Set<SigningAlgorithm> RS256 = Set.of(SigningAlgorithm.RS256);

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static OidcEndpoints places(String issuer) {
        return new OidcEndpoints(
                URI.create(issuer + Endpoint.AUTHORIZE.path()),
                URI.create(issuer + Endpoint.TOKEN.path()),
                URI.create(issuer + Endpoint.JWKS.path()),
                Optional.of(URI.create(issuer + Endpoint.USERINFO.path())),
                Optional.empty());
    }

    /// Its discovery is not there, and nothing was pinned yet.
    private static Provider configured(OidcEndpoints places, Set<SigningAlgorithm> algorithms, Provider provider) {
        BENCH.tenant(provider).misbehaves(Misbehaviour.NOT_FOUND, Endpoint.DISCOVERY);
        var change = OidcChange.NONE.withEndpoints(new EndpointSource.Configured(places, algorithms));
        return Bench.with(
                provider, change.appliedTo(Bench.config(provider)).withAlgorithms(new AcceptedAlgorithms.Unasked()));
    }

    private static Provider configured(Set<SigningAlgorithm> algorithms, Quirk... quirks) {
        Provider provider = BENCH.providerWith(quirks);
        return configured(places(BENCH.tenant(provider).issuer()), algorithms, provider);
    }

    @Test
    void somebody_signs_in_and_discovery_is_never_asked() {
        Provider provider = configured(RS256, Quirk.CLAIMS_ONLY_IN_USERINFO);

        assertEquals(new Inspection.Sound(RS256), BENCH.providers.inspect(provider.id(), provider.config()));
        assertEquals(new Subject("person-1"), BENCH.proven(provider).subject());
        assertEquals(1, BENCH.tenant(provider).requests(Endpoint.USERINFO));
        assertEquals(0, BENCH.tenant(provider).requests(Endpoint.DISCOVERY));
    }

    @Test
    void only_the_algorithms_that_are_named_are_believed() {
        Provider provider = configured(Set.of(SigningAlgorithm.ES256, SigningAlgorithm.PS256));

        assertEquals(Refusal.ALGORITHM_NOT_ALLOWED, BENCH.refused(provider));
    }

    @Test
    void keys_have_to_be_there_when_it_is_set_up() {
        Provider provider = configured(RS256);
        BENCH.tenant(provider).misbehaves(Misbehaviour.NOT_FOUND, Endpoint.JWKS);

        assertEquals(
                Refusal.IDP_RESPONSE_INVALID,
                assertInstanceOf(Inspection.Unsound.class, BENCH.providers.inspect(provider.id(), provider.config()))
                        .refusal());
    }

    @Test
    void the_issuer_in_the_answer_is_checked_where_it_is_there() {
        BENCH.proven(configured(RS256, Quirk.SENDS_RESPONSE_ISSUER));
        Provider another = configured(RS256, Quirk.SENDS_RESPONSE_ISSUER);
        BENCH.tenant(another).misbehaves(Misbehaviour.WRONG_RESPONSE_ISSUER);

        assertEquals(Refusal.RESPONSE_ISSUER_MISMATCH, BENCH.refused(another));
        assertEquals(0, BENCH.tenant(another).requests(Endpoint.TOKEN));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        Provider provider = configured(RS256);
        BENCH.tenant(provider).misbehaves(Misbehaviour.WRONG_ISSUER);

        assertEquals(Refusal.ISSUER_MISMATCH, BENCH.refused(provider));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/token", "https://10.1.2.3/token", "file:///etc/passwd"})
    void an_admin_leads_us_nowhere_that_a_provider_could_not(String token) {
        Provider provider = BENCH.provider();
        OidcEndpoints good = places(BENCH.tenant(provider).issuer());
        var bad = new OidcEndpoints(
                good.authorization(), URI.create(token), good.jwks(), good.userInfo(), good.endSession());

        var destination = BENCH.authorize(configured(bad, RS256, provider));

        assertEquals(
                Refusal.IDP_ADDRESS_REFUSED,
                assertInstanceOf(Destination.Nowhere.class, destination).refusal());
    }
}
