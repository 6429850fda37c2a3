package dev.vestibule.adapters.web.callback;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// Asks somebody who is signed in whether they meant to sign in again, when another site sent them.
public record CrossSiteScreen(Frame frame, String goOn) implements Screen {
    @Override
    public String template() {
        return "crosssite.jte";
    }
}
