package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.webhook.SigningSecret;
import java.util.List;
import java.util.Optional;

/// One endpoint. `secret` is there once, when it was made; `told` says what came of the last button; `tag` names the
/// state that the form changes, and `former` the one that a rotation ends.
public record WebhookScreen(
        Frame frame,
        String csrf,
        String path,
        String back,
        Facts facts,
        Optional<SigningSecret> secret,
        String told,
        String tag,
        String former,
        WebhooksScreen.Fields fields,
        List<Line> lines,
        String older,
        Notice notice)
        implements Screen {
    /// What it is, and how it fares.
    public record Facts(String name, String state, String sentence, boolean on) {}

    /// One call. `replayable` says that it can be sent once more.
    public record Line(String id, String at, String type, String outcome, String detail, boolean replayable) {}

    public WebhookScreen {
        lines = List.copyOf(lines);
    }

    @Override
    public String template() {
        return "webhook.jte";
    }
}
