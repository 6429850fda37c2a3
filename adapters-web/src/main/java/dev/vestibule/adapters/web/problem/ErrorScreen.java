package dev.vestibule.adapters.web.problem;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.audit.TraceCode;

/// The page that says no, and why.
public record ErrorScreen(Frame frame, Entry entry, TraceCode trace) implements Screen {
    @Override
    public String template() {
        return "error.jte";
    }
}
