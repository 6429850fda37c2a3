package dev.vestibule.bootstrap.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and durations as people write them.
final class Numbers {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");

    private Numbers() {}

    /// Empty unless the text is a whole number within both bounds.
    static Optional<Integer> parse(String text, int least, int most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    static Optional<Integer> port(String text) {
        return parse(text, 1, 65_535);
    }

    /// Such as `90s`, `30m`, `8h`, `7d`; empty when it is none or lasts nothing.
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        return matcher.matches()
                ? Optional.of(duration(Long.parseLong(matcher.group(1)), matcher.group(2)))
                        .filter(Duration::isPositive)
                : Optional.empty();
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
