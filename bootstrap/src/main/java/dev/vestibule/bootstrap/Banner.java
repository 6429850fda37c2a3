package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;

/// What the terminal says once everything runs.
final class Banner {
    private final Terminal terminal;

    Banner(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Settings settings, Running running) {
        terminal.say("Vestibule is ready at " + settings.web().publicUrl());
        terminal.say("  health and metrics  http://localhost:" + settings.web().managementPort() + "/health");
        if (settings.mode() == Mode.DEV) {
            printTour(settings, running);
        } else if (settings.mail().server().isEmpty()) {
            terminal.complain("VESTIBULE_SMTP_URL is not set, so nothing is mailed.");
        }
    }

    private void printTour(Settings settings, Running running) {
        terminal.say("  tour                " + settings.web().publicUrl() + "/dev");
        terminal.say("  inbox               " + settings.web().publicUrl() + "/dev/inbox");
        terminal.say("  admin API key       "
                + running.context().getBean(KeptKeys.class).adminApiKey().reveal());
        terminal.say("  stop                Ctrl-C");
    }
}
