package dev.vestibule.domain.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.trace.ProviderHealth.Day;
import dev.vestibule.domain.trace.ProviderHealth.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderHealthTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
    private static final ProviderId OKTA = new ProviderId(new UUID(0x7000, 0x8000_0000_0000_0001L));

    private static ProviderHour signedIn(Duration ago) {
        return ProviderHour.signedIn(OKTA, NOW.minus(ago));
    }

    private static ProviderHour refused(Duration ago) {
        return ProviderHour.refused(OKTA, NOW.minus(ago));
    }

    @Test
    void a_provider_that_nobody_tried_has_no_rate() {
        var health = ProviderHealth.of(List.of(), NOW);

        assertEquals(Optional.empty(), health.lastSignIn());
        assertEquals(OptionalInt.empty(), health.lastWeek().successPercent());
        assertEquals(14, health.days().size());
    }

    @Test
    void the_day_and_the_week_end_now_and_are_made_of_whole_hours() {
        var health = ProviderHealth.of(
                List.of(
                        signedIn(Duration.ZERO),
                        refused(Duration.ofHours(23)),
                        refused(Duration.ofHours(24)),
                        signedIn(Duration.ofHours(167)),
                        signedIn(Duration.ofHours(168))),
                NOW);

        assertEquals(new Rate(1, 1), health.lastDay());
        assertEquals(new Rate(2, 2), health.lastWeek());
    }

    @Test
    void the_latest_of_each_is_found_however_old() {
        var health = ProviderHealth.of(List.of(signedIn(Duration.ofDays(40)), signedIn(Duration.ofDays(60))), NOW);

        assertEquals(Optional.of(NOW.minus(Duration.ofDays(40))), health.lastSignIn());
        assertEquals(Optional.empty(), health.lastRefusal());
        assertEquals(new Rate(0, 0), health.lastWeek());
    }

    @Test
    void every_one_of_fourteen_days_is_told_newest_first() {
        var health = ProviderHealth.of(
                List.of(signedIn(Duration.ofHours(10)), refused(Duration.ofHours(11)), refused(Duration.ofDays(14))),
                NOW);

        assertEquals(
                new Day(LocalDate.parse("2026-03-02"), new Rate(1, 0)),
                health.days().getFirst());
        assertEquals(
                new Day(LocalDate.parse("2026-03-01"), new Rate(0, 1)),
                health.days().get(1));
        assertEquals(
                new Day(LocalDate.parse("2026-02-17"), new Rate(0, 0)),
                health.days().getLast());
    }

    @Test
    void a_share_is_rounded_down_so_that_only_all_is_all() {
        assertEquals(OptionalInt.of(99), new Rate(999, 1).successPercent());
        assertEquals(OptionalInt.of(100), new Rate(7, 0).successPercent());
        assertEquals(OptionalInt.of(0), new Rate(0, 7).successPercent());
    }
}
