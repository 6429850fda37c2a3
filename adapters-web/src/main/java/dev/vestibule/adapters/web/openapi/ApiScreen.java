package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.adapters.web.problem.Entry;
import java.util.List;

/// What the API can do, and every reason for which it says no, to be read.
public record ApiScreen(Frame frame, List<Operation> operations, List<Entry> problems) implements Screen {
    @Override
    public String template() {
        return "api.jte";
    }
}
