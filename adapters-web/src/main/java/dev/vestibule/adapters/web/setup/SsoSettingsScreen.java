package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import java.util.List;

/// An organization's identity providers, and the form for another one.
public record SsoSettingsScreen(
        Frame frame, String csrf, String organization, String action, List<Row> providers, Typed typed, Notice notice)
        implements Screen {
    /// One provider in the list.
    public record Row(String name, String issuer, String status, String href) {}

    /// What was typed for a new provider; never the secret.
    public record Typed(String name, String issuer, String clientId) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    public SsoSettingsScreen {
        providers = List.copyOf(providers);
    }

    @Override
    public String template() {
        return "ssosettings.jte";
    }
}
