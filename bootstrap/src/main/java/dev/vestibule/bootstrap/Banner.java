package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.dev.cast.DemoCast;
import dev.vestibule.bootstrap.dev.cast.DemoPerson;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;

/// What the terminal says once everything runs.
final class Banner {
    private final Terminal terminal;

    Banner(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Settings settings) {
        terminal.say("Vestibule is ready at " + settings.web().publicUrl());
        line("health and metrics", "http://localhost:" + settings.web().managementPort() + "/health, /metrics");
        if (settings.mode() == Mode.DEV) {
            printDevelopment(settings);
        } else if (settings.mail().server().isEmpty()) {
            terminal.complain("VESTIBULE_SMTP_URL is not set, so nothing is mailed.");
        }
    }

    private void printDevelopment(Settings settings) {
        line("tour", settings.web().publicUrl() + "/dev");
        line("inbox", settings.web().publicUrl() + "/dev/inbox");
        new KeptKeys(settings).findAdminApiKey().ifPresent(key -> line("admin API key", key.reveal()));
        DemoCast.ORGANIZATIONS.forEach(
                organization -> organization.people().forEach(person -> line(organization.name(), account(person))));
        line("stop", "Ctrl-C");
    }

    private static String account(DemoPerson person) {
        return person.account()
                .map(password -> person.email() + ", password " + password.reveal())
                .orElse(person.email() + ", no account yet");
    }

    private void line(String name, String text) {
        terminal.say("  %-20s%s".formatted(name, text));
    }
}
