package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.domain.flow.ProofLink;

/// The page before an admin goes to the provider: to enable it, or only to see whether it works. `signIn` leads to a
/// new sign-in and back; empty unless that is needed.
public record ProofScreen(
        Frame frame,
        String csrf,
        ProofLink.Kind kind,
        String action,
        String back,
        String provider,
        String link,
        boolean asksForSecondFactor,
        String signIn,
        Notice notice)
        implements Screen {
    public boolean isSetup() {
        return kind == ProofLink.Kind.SETUP;
    }

    @Override
    public String template() {
        return "proof.jte";
    }
}
