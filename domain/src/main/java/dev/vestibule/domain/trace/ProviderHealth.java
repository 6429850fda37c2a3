package dev.vestibule.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How sign-ins through a provider have gone. Whole hours are counted, the running one included. `days` are the last
/// 14 of UTC, newest first.
public record ProviderHealth(
        Optional<Instant> lastSignIn, Optional<Instant> lastRefusal, Rate lastDay, Rate lastWeek, List<Day> days) {
    private static final int DAYS = 14;

    public ProviderHealth {
        days = List.copyOf(days);
    }

    /// How many came in, and how many were refused.
    public record Rate(int signIns, int refusals) {
        private static Rate of(List<ProviderHour> hours) {
            return new Rate(
                    hours.stream().mapToInt(ProviderHour::signIns).sum(),
                    hours.stream().mapToInt(ProviderHour::refusals).sum());
        }

        /// The share of those who came in, rounded down: 100 means all. Nothing where nobody tried.
        public OptionalInt successPercent() {
            long tried = (long) signIns + refusals;
            return tried == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * signIns / tried));
        }
    }

    public record Day(LocalDate date, Rate rate) {}

    public static ProviderHealth of(List<ProviderHour> hours, Instant now) {
        return new ProviderHealth(
                latest(hours, ProviderHour::lastSignIn),
                latest(hours, ProviderHour::lastRefusal),
                Rate.of(since(hours, now.minus(Duration.ofDays(1)))),
                Rate.of(since(hours, now.minus(Duration.ofDays(7)))),
                days(hours, dayOf(now)));
    }

    private static Optional<Instant> latest(List<ProviderHour> hours, Function<ProviderHour, Optional<Instant>> last) {
        return hours.stream().map(last).reduce(Optional.empty(), ProviderHour::latest);
    }

    private static List<ProviderHour> since(List<ProviderHour> hours, Instant then) {
        return hours.stream().filter(hour -> hour.hour().isAfter(then)).toList();
    }

    private static List<Day> days(List<ProviderHour> hours, LocalDate today) {
        return IntStream.range(0, DAYS)
                .mapToObj(today::minusDays)
                .map(date -> new Day(date, Rate.of(on(hours, date))))
                .toList();
    }

    private static List<ProviderHour> on(List<ProviderHour> hours, LocalDate date) {
        return hours.stream().filter(hour -> dayOf(hour.hour()).equals(date)).toList();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
