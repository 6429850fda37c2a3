package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// How sign-ins through a provider have gone, in words and day by day.
public record HealthScreen(
        Frame frame,
        String provider,
        String back,
        String traces,
        String lastSignIn,
        String lastRefusal,
        String lastDay,
        String lastWeek,
        List<Line> days)
        implements Screen {
    public HealthScreen {
        days = List.copyOf(days);
    }

    /// One day of UTC.
    public record Line(String day, int signIns, int refusals) {}

    @Override
    public String template() {
        return "health.jte";
    }
}
