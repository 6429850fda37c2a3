package dev.vestibule.bootstrap.database;

import dev.vestibule.bootstrap.crypto.RandomText;
import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.settings.DatabaseAccess.Credential;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.FolderLock;
import dev.vestibule.bootstrap.state.StateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A PostgreSQL server of our own, kept under the data directory: loopback only, with a password, writing through to
/// the disk. It has to be closed after everything that uses it, so it registers no shutdown hook of its own.
public final class EmbeddedDatabase implements AutoCloseable {
    static final String MAJOR_VERSION = "17";

    private static final String USER = "postgres";
    private static final String PASSWORD_FILE = "postgres.password";
    private static final String LOG_FILE = "postgres.log";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Credential credential;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, Credential credential) {
        this.lock = lock;
        this.server = server;
        this.credential = credential;
    }

    /// Throws `CannotStart` where another process uses the folder, or another release has filled it.
    public static EmbeddedDatabase start(StateFolder folder) {
        FolderLock lock = FolderLock.take(folder);
        var cluster = new Cluster(folder);
        cluster.requireVersion(MAJOR_VERSION);
        cluster.setUnfinishedAside();
        LeftoverServer.of(cluster.path()).ifPresent(LeftoverServer::stop);
        String password = folder.findOrMake(PASSWORD_FILE, () -> new RandomText().bits256());
        EmbeddedPostgres server = start(folder, cluster, password);
        cluster.finished();
        return new EmbeddedDatabase(lock, server, new Credential(password));
    }

    /// Throws `CannotStart` where `start` would, as far as that can be seen beforehand.
    public static void examine(StateFolder folder) {
        try (FolderLock _ = FolderLock.take(folder)) {
            new Cluster(folder).requireVersion(MAJOR_VERSION);
        } catch (IOException cause) {
            throw new CannotStart("The data directory " + folder.path() + " cannot be unlocked.", cause);
        }
    }

    private static EmbeddedPostgres start(StateFolder folder, Cluster cluster, String password) {
        Path log = folder.path().resolve(LOG_FILE);
        try {
            Files.deleteIfExists(log);
            return builder(folder, cluster, password)
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | IllegalStateException cause) {
            throw new CannotStart(
                    "The embedded PostgreSQL did not start; " + log
                            + " says why, and VESTIBULE_DATABASE_URL can name a PostgreSQL of your own.",
                    cause);
        }
    }

    /// The library's own flags are made for tests: it would neither sync nor ask for a password.
    private static EmbeddedPostgres.Builder builder(StateFolder folder, Cluster cluster, String password) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        folder.path().resolve("postgres-programs").toFile())
                .setDataDirectory(cluster.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setPort(new KeptPort(folder).choose())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.path().resolve(PASSWORD_FILE).toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                .setServerConfig("log_statement", "none")
                .setServerConfig("timezone", "UTC");
    }

    public DatabaseAccess access() {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        return new DatabaseAccess(url, Optional.of(USER), Optional.of(credential));
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
