package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// The account's own password, for addresses that no organization signs in. `recovers` says whether one can be set
/// by mail.
public record PasswordScreen(Frame frame, String csrf, String login, String next, boolean recovers, Notice notice)
        implements Screen {
    @Override
    public String template() {
        return "password.jte";
    }
}
