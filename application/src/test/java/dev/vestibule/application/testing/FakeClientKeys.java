package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.ClientKeys;
import dev.vestibule.domain.provider.ClientKey;
import dev.vestibule.domain.provider.PrivateJwk;
import dev.vestibule.domain.provider.PublicJwk;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.util.Map;

/// Key pairs that sign nothing. A key without a `d` cannot be used. Making one takes a while, so no unit of work may be
/// open.
public final class FakeClientKeys implements ClientKeys {
    private final InMemoryWorld world;

    public FakeClientKeys(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public ClientKey make(SigningAlgorithm algorithm) {
        world.refuseInsideUnit();
        return pair(algorithm, "made", new PrivateJwk(Map.of("kty", "EC", "d", "hush")));
    }

    @Override
    public Reading read(PrivateJwk jwk) {
        world.refuseInsideUnit();
        return jwk.reveal().containsKey("d")
                ? new Reading.Usable(pair(SigningAlgorithm.ES256, "brought", jwk))
                : new Reading.Unusable("has no private part");
    }

    private static ClientKey pair(SigningAlgorithm algorithm, String id, PrivateJwk jwk) {
        return new ClientKey(new PublicJwk(algorithm, id, Map.of("kty", "EC", "x", id)), jwk);
    }
}
