package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.database.DatabaseProbe;
import dev.vestibule.bootstrap.database.EmbeddedDatabase;
import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.settings.DatabaseSettings;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One start of the service: checks the settings, starts the database, then everything else.
record Launch(Settings settings, ApplicationContext context) {
    /// Above the environment, the system properties and every file: what was checked is what counts.
    private static final int CHECKED = 1000;

    /// Reads and checks the settings; nothing is started yet.
    static Launch prepare(Mode mode, String... options) {
        ApplicationContext context = ApplicationContext.builder()
                .environments(mode.name().toLowerCase(Locale.ROOT))
                .deduceEnvironment(false)
                .banner(false)
                .args(options)
                .build();
        context.getEnvironment().start();
        refuseOtherEnvironments(mode, context);
        Settings settings =
                Settings.read(mode, property -> context.getEnvironment().getProperty(property, String.class));
        return new Launch(settings, context);
    }

    /// The framework would add those that `MICRONAUT_ENVIRONMENTS` names, and with `dev` among them a service in
    /// production would take the passwords of the demo accounts.
    private static void refuseOtherEnvironments(Mode mode, ApplicationContext context) {
        String own = mode.name().toLowerCase(Locale.ROOT);
        if (!context.getEnvironment().getActiveNames().equals(Set.of(own))) {
            throw new CannotStart("MICRONAUT_ENVIRONMENTS is set; unset it, because ./vestibule " + own
                    + " runs in no other environment than its own.");
        }
    }

    Running start() {
        Ports.requireFree(settings.web());
        Optional<EmbeddedDatabase> embedded = startEmbedded();
        var running = new Running(context, embedded);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        DatabaseAccess access = embedded.map(EmbeddedDatabase::access).orElseGet(this::outer);
        DatabaseProbe.requireUsable(access);
        startContext(access);
        return running;
    }

    private Optional<EmbeddedDatabase> startEmbedded() {
        return switch (settings.database()) {
            case DatabaseSettings.Embedded() ->
                Optional.of(
                        EmbeddedDatabase.start(StateFolder.open(settings.state().folder())));
            case DatabaseSettings.Outer _ -> Optional.empty();
        };
    }

    private DatabaseAccess outer() {
        return switch (settings.database()) {
            case DatabaseSettings.Outer(var access) -> access;
            case DatabaseSettings.Embedded() -> throw new IllegalStateException("the embedded database has no access");
        };
    }

    private void startContext(DatabaseAccess access) {
        context.registerSingleton(Settings.class, settings);
        context.getEnvironment()
                .addPropertySource(
                        PropertySource.of("checked-settings", Derived.properties(settings, access), CHECKED));
        context.start();
        try {
            context.getBean(EmbeddedServer.class).start();
        } catch (ServerStartupException cause) {
            throw Ports.taken(settings.web(), cause);
        }
    }
}
