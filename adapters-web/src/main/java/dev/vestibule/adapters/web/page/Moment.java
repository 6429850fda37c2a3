package dev.vestibule.adapters.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A time as a page shows it, to the minute in UTC; `iso` is for machines.
public record Moment(String iso, String shown) {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public static Moment of(Instant instant) {
        return new Moment(instant.toString(), TO_THE_MINUTE.format(instant));
    }
}
