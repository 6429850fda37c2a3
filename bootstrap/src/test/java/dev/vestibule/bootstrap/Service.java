package dev.vestibule.bootstrap;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import dev.vestibule.bootstrap.settings.Mode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// The whole service as an operator runs it, on a database and ports of its own.
final class Service implements AutoCloseable {
    static final String API_KEY = "an-api-key-for-tests-only-0123456789";

    /// The same for every start, as an operator keeps them.
    static final String ENCRYPTION_KEYS = EncryptionKeys.newlyMade().reveal();

    private static final int PORTS_FROM = 20_000;
    private static final int PORTS_BELOW = 32_000;

    private final Running running;
    private final ApplicationContext context;
    private final URI baseUrl;

    private Service(Running running, ApplicationContext context, URI baseUrl) {
        this.running = running;
        this.context = context;
        this.baseUrl = baseUrl;
    }

    /// `more` are further settings, such as `vestibule.session-idle=1h`.
    static Service on(TestDatabase database, String... more) {
        URI baseUrl = URI.create("http://127.0.0.1:" + freePort());
        Launch launch = Launch.prepare(Mode.SERVE, arguments(database, baseUrl, more));
        return new Service(launch.start(), launch.context(), baseUrl);
    }

    /// On any database, given as an operator's environment names it.
    static Service on(Map<String, String> database) {
        URI baseUrl = URI.create("http://127.0.0.1:" + freePort());
        String[] settings = database.entrySet().stream()
                .map(it -> it.getKey().replaceFirst("_", ".").replace('_', '-').toLowerCase(Locale.ROOT) + "="
                        + it.getValue())
                .toArray(String[]::new);
        Launch launch = Launch.prepare(Mode.SERVE, arguments(baseUrl, settings));
        return new Service(launch.start(), launch.context(), baseUrl);
    }

    static String[] arguments(TestDatabase database, URI baseUrl, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "vestibule.database-url=" + database.url(),
                "vestibule.database-username=" + database.user(),
                "vestibule.database-password=" + database.password()));
        settings.addAll(Arrays.asList(more));
        return arguments(baseUrl, settings.toArray(String[]::new));
    }

    private static String[] arguments(URI baseUrl, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "vestibule.port=" + baseUrl.getPort(),
                "vestibule.management-port=" + freePort(),
                "vestibule.base-url=" + baseUrl,
                "vestibule.admin-api-key=" + API_KEY,
                "vestibule.encryption-keys=" + ENCRYPTION_KEYS,
                "vestibule.outbound-allow=127.0.0.1/32"));
        settings.addAll(Arrays.asList(more));
        return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    /// Below the ports that systems give to connections, or a browser's connection could take it before the service.
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(PORTS_FROM, PORTS_BELOW)
                .filter(Service::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    URI baseUrl() {
        return baseUrl;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        running.close();
    }
}
