package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.adapters.idp.testing.Quirk;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// RFC 6749 §5.1; OpenID Connect Core 1.0 §11.
class RefreshTokenTest {
    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Provider offline(Provider provider) {
        var change = new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("openid", "offline_access")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Bench.with(provider, change.appliedTo(Bench.config(provider)));
    }

    @Test
    void one_that_was_asked_for_is_kept() {
        Provider provider = offline(BENCH.providerWith(Quirk.SENDS_REFRESH_TOKEN));

        assertEquals(
                Optional.of(new RefreshToken("refresh-person-1")),
                BENCH.proven(provider).refreshToken());
    }

    @Test
    void one_that_was_not_asked_for_is_not() {
        assertEquals(
                Optional.empty(),
                BENCH.proven(BENCH.providerWith(Quirk.SENDS_REFRESH_TOKEN)).refreshToken());
    }

    @Test
    void none_and_one_that_is_not_usable_take_nothing_from_the_sign_in() {
        Provider broken = offline(BENCH.provider());
        BENCH.tenant(broken).misbehaves(Misbehaviour.REFRESH_TOKEN_WITH_LINE_BREAK);

        assertEquals(Optional.empty(), BENCH.proven(broken).refreshToken());
        assertEquals(Optional.empty(), BENCH.proven(offline(BENCH.provider())).refreshToken());
    }
}
