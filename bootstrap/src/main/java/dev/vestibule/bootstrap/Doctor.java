package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.database.DatabaseProbe;
import dev.vestibule.bootstrap.database.EmbeddedDatabase;
import dev.vestibule.bootstrap.settings.DatabaseSettings;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.settings.WrongSetting;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.util.Optional;

/// Says what is missing or wrong, and how to mend it, without starting anything.
final class Doctor {
    private final Terminal terminal;

    Doctor(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Answers the exit code: whether `serve` would start.
    int examine(String... options) {
        say("java", "ok", Runtime.version().toString());
        Optional<Settings> dev = settings(Mode.DEV, options);
        Optional<Settings> serve = settings(Mode.SERVE, options);
        boolean sound = serve.or(() -> dev).filter(this::isSound).isPresent();
        return sound && serve.isPresent() ? CommandLine.DONE : CommandLine.FAILED;
    }

    private Optional<Settings> settings(Mode mode, String... options) {
        String name = "settings for " + (mode == Mode.DEV ? "dev" : "serve");
        try {
            Launch launch = Launch.prepare(mode, options);
            say(name, "ok", "");
            return Optional.of(launch.settings());
        } catch (WrongSetting cause) {
            say(name, "wrong", cause.sentence());
            return Optional.empty();
        }
    }

    /// Looks at everything, also when something before it is wrong.
    private boolean isSound(Settings settings) {
        boolean ports = check("ports", () -> Ports.requireFree(settings.web()));
        boolean database = check("database", () -> examineDatabase(settings));
        if (settings.mail().server().isEmpty()) {
            say("mail", "off", "VESTIBULE_SMTP_URL is not set: in serve nothing is mailed, dev has its own inbox.");
        }
        return ports && database;
    }

    private boolean check(String name, Runnable examination) {
        try {
            examination.run();
            say(name, "ok", "");
            return true;
        } catch (CannotStart cause) {
            say(name, "wrong", cause.sentence());
            return false;
        }
    }

    private static void examineDatabase(Settings settings) {
        switch (settings.database()) {
            case DatabaseSettings.Outer(var access) -> DatabaseProbe.requireUsable(access);
            case DatabaseSettings.Embedded() ->
                EmbeddedDatabase.examine(StateFolder.open(settings.state().folder()));
        }
    }

    private void say(String what, String verdict, String detail) {
        terminal.say("%-20s %-6s %s".formatted(what, verdict, detail).stripTrailing());
    }
}
