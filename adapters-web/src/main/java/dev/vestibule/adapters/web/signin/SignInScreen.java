package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// One field: a work e-mail address, or an organization.
public record SignInScreen(Frame frame, String csrf, String login, String next, Notice notice) implements Screen {
    @Override
    public String template() {
        return "signin.jte";
    }
}
