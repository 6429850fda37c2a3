package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// Asks before signing out.
public record SignOutScreen(Frame frame, String csrf) implements Screen {
    @Override
    public String template() {
        return "signout.jte";
    }
}
