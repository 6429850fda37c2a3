package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.util.List;

/// An organization's identity providers, and the form for another one. `members` leads to those without a link, and
/// `auditLog` to what was written down; empty for whoever may not see them.
public record SsoSettingsScreen(
        Frame frame,
        String csrf,
        String organization,
        String action,
        List<Row> providers,
        Enforcement enforcement,
        String members,
        String auditLog,
        String webhooks,
        Typed typed,
        Notice notice)
        implements Screen {
    /// One provider in the list.
    public record Row(String name, String issuer, String status, String href) {}

    /// What was typed for a new provider; never the secret.
    public record Typed(String name, String issuer, String clientId) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    /// How members are asked for single sign-on, and how many of them have no link. `signIn` is the organization's
    /// own sign-in page.
    public record Enforcement(SsoEnforcement current, long unlinked, String signIn, Notice notice) {
        /// For templates: whether it is this one.
        public boolean is(String choice) {
            return current.name().equals(choice);
        }
    }

    public SsoSettingsScreen {
        providers = List.copyOf(providers);
    }

    @Override
    public String template() {
        return "ssosettings.jte";
    }
}
