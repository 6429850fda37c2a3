package dev.vestibule.adapters.web.recovery;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// Where to mail a link that sets a password.
public record RecoverScreen(Frame frame, String csrf, String login, Notice notice) implements Screen {
    @Override
    public String template() {
        return "recover.jte";
    }
}
