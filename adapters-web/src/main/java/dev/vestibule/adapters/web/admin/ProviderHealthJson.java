package dev.vestibule.adapters.web.admin;

import dev.vestibule.domain.trace.ProviderHealth;
import dev.vestibule.domain.trace.ProviderHealth.Day;
import dev.vestibule.domain.trace.ProviderHealth.Rate;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How sign-ins through a provider have gone, as answered.
@Serdeable
record ProviderHealthJson(
        @Nullable String lastSignIn,
        @Nullable String lastRefusal,
        RateJson lastDay,
        RateJson lastWeek,
        List<DayJson> days) {
    /// Sign-ins, refusals, and the share of the first in percent, where there were any.
    @Serdeable
    record RateJson(int signIns, int refusals, @Nullable Integer successPercent) {
        static RateJson of(Rate rate) {
            var percent = rate.successPercent();
            return new RateJson(rate.signIns(), rate.refusals(), percent.isPresent() ? percent.getAsInt() : null);
        }
    }

    /// One day of UTC.
    @Serdeable
    record DayJson(String date, int signIns, int refusals) {
        static DayJson of(Day day) {
            return new DayJson(
                    day.date().toString(), day.rate().signIns(), day.rate().refusals());
        }
    }

    static ProviderHealthJson of(ProviderHealth health) {
        return new ProviderHealthJson(
                Wire.text(health.lastSignIn()),
                Wire.text(health.lastRefusal()),
                RateJson.of(health.lastDay()),
                RateJson.of(health.lastWeek()),
                health.days().stream().map(DayJson::of).toList());
    }
}
