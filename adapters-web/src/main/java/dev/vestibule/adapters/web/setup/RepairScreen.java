package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.page.Frame;
import dev.vestibule.adapters.web.page.Screen;
import dev.vestibule.application.port.in.repair.ShowRepair.Step;

/// How an owner whom single sign-on shuts out comes back to its settings. `signIn` leads back here.
public record RepairScreen(
        Frame frame,
        String csrf,
        String organization,
        String action,
        String settings,
        String signIn,
        Step step,
        Notice notice)
        implements Screen {
    @Override
    public String template() {
        return "ssorepair.jte";
    }
}
