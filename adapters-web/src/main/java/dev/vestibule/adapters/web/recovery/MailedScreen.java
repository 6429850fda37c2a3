package dev.vestibule.adapters.web.recovery;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;

/// Look into your mailbox. The same for every address.
public record MailedScreen(Frame frame, String address) implements Screen {
    @Override
    public String template() {
        return "mailed.jte";
    }
}
