package dev.vestibule.adapters.web.signin;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.application.port.in.session.ShowSignIn.PasswordEntry;
import java.util.List;

/// An organization's ways in. `action` is where its password form goes, `ownAccount` leads to the account's own;
/// `recovers` says whether a password can be set by mail.
public record OrganizationScreen(
        Frame frame,
        String csrf,
        String organization,
        String action,
        List<Way> ways,
        PasswordEntry passwords,
        String ownAccount,
        String login,
        String next,
        boolean recovers,
        Notice notice)
        implements Screen {
    /// One provider's button.
    public record Way(String name, String href) {}

    public OrganizationScreen {
        ways = List.copyOf(ways);
    }

    @Override
    public String template() {
        return "organization.jte";
    }

    /// For templates: whether the password form is there.
    public boolean offersPassword() {
        return passwords == PasswordEntry.OFFERED;
    }
}
