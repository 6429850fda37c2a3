package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// What came of a test.
public record ReportScreen(
        Frame frame, String provider, String back, String again, Outcome outcome, String advice, List<Fact> facts)
        implements Screen {
    /// How it ended, if it has.
    public enum Outcome {
        PASSED,
        FAILED,
        PENDING
    }

    /// One thing that the provider said, or that was wrong.
    public record Fact(String name, String value) {}

    public ReportScreen {
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "report.jte";
    }
}
