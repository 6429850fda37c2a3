package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// One field: a work e-mail address, or an organization. `recovers` says whether a password can be set by mail, `done`
/// what has just been done, if anything.
public record SignInScreen(
        Frame frame, String csrf, String login, String next, boolean recovers, String done, Notice notice)
        implements Screen {
    @Override
    public String template() {
        return "signin.jte";
    }
}
