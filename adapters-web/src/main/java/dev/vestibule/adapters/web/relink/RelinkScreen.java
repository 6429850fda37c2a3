package dev.vestibule.adapters.web.relink;

import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.application.port.in.pipeline.ShowRelink.Visitor;

/// What a relink link will do. `action` is the address of the link itself.
public record RelinkScreen(
        Frame frame, String csrf, String action, String organization, String provider, Visitor visitor)
        implements Screen {
    @Override
    public String template() {
        return "relink.jte";
    }

    /// For templates: whether the browser belongs to somebody else at the moment.
    public boolean isSomebodyElses() {
        return visitor == Visitor.SOMEBODY_ELSE;
    }
}
