package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// The newest attempts to come in through a provider, or the one that was looked up.
public record TracesScreen(
        Frame frame, String provider, String path, String back, String code, String older, List<Line> lines)
        implements Screen {
    /// One attempt. `advice` and `detail` are empty where nothing was refused, `user` where nobody was signed in.
    public record Line(
            String at, String code, String purpose, String outcome, String advice, String detail, String user) {}

    public TracesScreen {
        lines = List.copyOf(lines);
    }

    public boolean isLookup() {
        return !code.isEmpty();
    }

    public boolean hasOlder() {
        return !older.isEmpty();
    }

    @Override
    public String template() {
        return "traces.jte";
    }
}
