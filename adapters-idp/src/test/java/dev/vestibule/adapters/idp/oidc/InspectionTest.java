package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.application.port.out.world.IdentityProviders.Inspection;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a provider says of itself, before it is relied on.
class InspectionTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Inspection inspect(Provider provider) {
        return BENCH.providers.inspect(provider.id(), provider.config());
    }

    private static Refusal unsound(Misbehaviour misbehaviour, Endpoint at) {
        var provider = BENCH.provider();
        BENCH.tenant(provider).misbehaves(misbehaviour, at);
        return assertInstanceOf(Inspection.Unsound.class, inspect(provider)).refusal();
    }

    @Test
    void what_it_offers_and_we_accept_is_found() {
        assertEquals(
                new Inspection.Sound(Set.of(SigningAlgorithm.ES256)),
                inspect(BENCH.providerWith(Quirk.SIGNS_WITH_ES256)));
    }

    @Test
    void it_asks_each_time() {
        var provider = BENCH.provider();
        inspect(provider);
        BENCH.tenant(provider).has(Quirk.SIGNS_WITH_EDDSA).rotateKeys();

        assertEquals(new Inspection.Sound(Set.of(SigningAlgorithm.EDDSA)), inspect(provider));
    }

    @Test
    void nothing_in_common_is_unsound() {
        assertEquals(Refusal.ALGORITHM_NOT_ALLOWED, unsound(Misbehaviour.ALGORITHMS_WE_REFUSE, Endpoint.DISCOVERY));
    }

    @Test
    void no_usable_key_is_unsound() {
        assertEquals(Refusal.KEY_NOT_FOUND, unsound(Misbehaviour.WEAK_RSA_KEY, Endpoint.JWKS));
    }

    @Test
    void metadata_of_another_issuer_is_unsound() {
        assertEquals(Refusal.ISSUER_MISMATCH, unsound(Misbehaviour.METADATA_OF_ANOTHER_ISSUER, Endpoint.DISCOVERY));
    }

    @Test
    void keys_that_cannot_be_read_are_unsound() {
        assertEquals(Refusal.IDP_RESPONSE_TOO_LARGE, unsound(Misbehaviour.HUGE, Endpoint.JWKS));
    }
}
