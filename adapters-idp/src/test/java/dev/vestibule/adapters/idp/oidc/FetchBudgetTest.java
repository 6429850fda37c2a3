package dev.vestibule.adapters.idp.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FetchBudgetTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

    private final FetchBudget budget = new FetchBudget();

    private Duration firstSeen(Instant now) {
        return budget.forFirstSeen(now);
    }

    @Test
    void five_at_once_and_then_one_every_two_seconds() {
        var waits = Stream.generate(() -> firstSeen(NOW)).limit(6).toList();

        assertEquals(Stream.of(0, 0, 0, 0, 0, 2).map(Duration::ofSeconds).toList(), waits);
    }

    @Test
    void a_key_looked_for_before_never_takes_the_last_token() {
        var answers = Stream.generate(() -> budget.forSeenBefore(NOW)).limit(5).toList();

        assertEquals(Optional.empty(), answers.getLast());
        assertEquals(4, answers.stream().filter(Optional::isPresent).count());
        assertEquals(Duration.ZERO, firstSeen(NOW));
    }

    @Test
    void the_bucket_fills_again() {
        IntStream.range(0, FetchBudget.BURST).forEach(_ -> firstSeen(NOW));

        assertEquals(Duration.ZERO, firstSeen(NOW.plus(FetchBudget.INTERVAL)));
    }

    @Test
    void a_clock_set_back_keeps_nobody_waiting_for_long() {
        firstSeen(NOW);

        assertEquals(Duration.ofSeconds(2), firstSeen(NOW.minus(Duration.ofDays(365))));
        assertEquals(Duration.ZERO, firstSeen(NOW.minus(Duration.ofDays(364))));
    }
}
