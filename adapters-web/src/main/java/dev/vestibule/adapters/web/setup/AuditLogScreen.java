package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// A page of an organization's audit log, and the form that filters it. `older` leads to the next page, empty on the
/// last; `jsonl` and `csv` are the same entries as files.
public record AuditLogScreen(
        Frame frame,
        String organization,
        String path,
        String back,
        Typed typed,
        List<Choice> actions,
        String wrong,
        List<Line> lines,
        String older,
        String jsonl,
        String csv)
        implements Screen {
    /// What was typed into the form.
    public record Typed(String actor, String target, String from, String to) {}

    /// An action to choose.
    public record Choice(String code, String label, boolean chosen) {}

    /// One entry. Links are empty where they lead nowhere.
    public record Line(
            String what, String at, Party actor, Party target, List<Detail> details, String trace, String attempt) {
        public Line {
            details = List.copyOf(details);
        }

        public boolean hasTarget() {
            return !target.id().isEmpty();
        }

        public boolean hasAttempt() {
            return !attempt.isEmpty();
        }
    }

    /// Who did it, or what it was done to; `href` shows only what is about them.
    public record Party(String kind, String id, String href) {}

    public record Detail(String name, String value) {}

    public AuditLogScreen {
        actions = List.copyOf(actions);
        lines = List.copyOf(lines);
    }

    public boolean hasOlder() {
        return !older.isEmpty();
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    @Override
    public String template() {
        return "auditlog.jte";
    }
}
