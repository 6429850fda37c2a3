package dev.vestibule.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.FakeAttempts;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.ApiKeyHash;
import dev.vestibule.domain.apikey.ApiKeyId;
import dev.vestibule.domain.apikey.KeyMaker;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.flow.FlowId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepExpiredTest {
    private final AdminBench bench = new AdminBench();
    private final FakeAttempts attempts = new FakeAttempts(bench.world);
    private final SweepExpired sweepExpired =
            UpkeepUseCases.over(bench.world, attempts, bench.clock).sweepExpired();

    @Test
    void flows_and_sessions_whose_time_is_over_are_forgotten_and_no_others() {
        var over = new FlowId(Cast.uuid(1));
        var open = new FlowId(Cast.uuid(2));
        bench.world.given(stores -> {
            stores.flows().claim(over, bench.clock.instant().plus(Duration.ofHours(1)));
            stores.apiKeys().add(endedAt(bench.clock.instant().minus(ApiKey.KEPT)), new ApiKeyHash("over"));
            stores.flows().claim(open, bench.clock.instant().plus(Duration.ofHours(20)));
        });
        bench.givenSession(Cast.ALICE);
        attempts.password("alice@acme.example", SignInBench.ADDRESS);
        bench.clock.advance(Duration.ofHours(13));
        var fresh = bench.givenSession(Cast.BOB);

        assertEquals(new SweepExpired.Result.Swept(4), sweepExpired.handle(new SweepExpired.Command()));

        assertEquals(List.of(open), bench.world.claims());
        assertEquals(List.of(fresh), bench.world.sessions());
        assertEquals(List.of(), attempts.counted());
        assertEquals(List.of(), bench.world.apiKeys());
    }

    @Test
    void a_key_is_listed_for_a_while_after_its_end() {
        bench.world.given(stores -> stores.apiKeys()
                .add(endedAt(bench.clock.instant().minus(ApiKey.KEPT).plusSeconds(1)), new ApiKeyHash("over")));

        sweepExpired.handle(new SweepExpired.Command());

        assertEquals(1, bench.world.apiKeys().size());
    }

    private static ApiKey endedAt(Instant end) {
        return new ApiKey(
                new ApiKeyId(Cast.uuid(9)),
                Optional.empty(),
                "deploy",
                Set.of(Scope.ORG_READ),
                new KeyMaker.Operator(),
                Cast.LONG_AGO,
                end,
                Optional.empty());
    }
}
