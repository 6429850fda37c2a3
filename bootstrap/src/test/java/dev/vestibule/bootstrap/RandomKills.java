package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.persistence.testing.Invariant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Kills the service again and again while clients work with it, at moments drawn by chance: while it starts, and while
/// it works. Now and then it is the database that is killed, and the service has to come back by itself. After each
/// recovery the invariants hold and everything is there that a client was told is done; at the end of an era everything
/// that had to be told is told, each under one id.
final class RandomKills implements AutoCloseable {
    /// So many kills have one database: the checks look at all of its rows each time.
    private static final int ERA = 50;

    private static final int ONE_IN_SO_MANY_WHILE_IT_STARTS = 4;
    private static final int ONE_IN_SO_MANY_OF_THE_DATABASE = 12;
    private static final int LIVES_MILLIS = 1500;
    private static final int WARM = 40;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final Random random;
    private final Path folder;
    private final CrashingPostgres postgres;
    private final MisbehavingProvider idp = MisbehavingProvider.start();
    private final MailDrop mails = MailDrop.open();
    private final URI baseUrl = URI.create("http://127.0.0.1:" + Service.freePort());
    private int eras;
    private int startMillis;

    /// The seed chooses the moments and what the clients do.
    RandomKills(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
        this.postgres = CrashingPostgres.in(folder);
    }

    void run(int kills) throws Exception {
        for (int left = kills; left > 0; left -= ERA) {
            era(Math.min(left, ERA));
        }
    }

    private void era(int kills) throws Exception {
        eras++;
        String database = "era_" + eras;
        postgres.create(database);
        Load load = prepare(database);
        try (Load.Running _ = load.start()) {
            for (int kill = 1; kill <= kills; kill++) {
                round(database, load);
            }
        }
        PackagedService last = launch(database);
        try {
            last.untilReady();
            assertWhole(database, load);
            takeBack(database);
            assertEverythingIsTold(database);
        } finally {
            last.kill();
        }
        System.out.printf(
                "era %d: %d kills, %d answers kept%n",
                eras, kills, load.acknowledged().told());
    }

    /// The first start makes the tables. It is stopped gently once everything was used, which leaves what makes the
    /// next
    /// ones fast.
    private Load prepare(String database) throws Exception {
        PackagedService service = launch(database);
        try {
            service.untilReady();
            Load load = Load.on(baseUrl, idp, "c" + eras, random);
            try (Load.Running _ = load.start()) {
                Waiting.until(RECOVERY, () -> load.acknowledged().told() > WARM);
            }
            service.stop();
            assertTrue(service.isGoneWithin(RECOVERY), "it does not stop");
            return load;
        } finally {
            service.kill();
        }
    }

    private PackagedService launch(String database) throws Exception {
        Map<String, String> settings = new HashMap<>(postgres.settings(database));
        settings.putAll(mails.settings());
        settings.putAll(Map.of(
                "VESTIBULE_BASE_URL",
                baseUrl.toString(),
                "VESTIBULE_ADMIN_API_KEY",
                Service.API_KEY,
                "VESTIBULE_ENCRYPTION_KEYS",
                Service.ENCRYPTION_KEYS,
                "VESTIBULE_OUTBOUND_ALLOW",
                "127.0.0.1"));
        return PackagedService.mortal(baseUrl, folder, settings);
    }

    private void round(String database, Load load) throws Exception {
        boolean whileItStarts = random.nextInt(ONE_IN_SO_MANY_WHILE_IT_STARTS) == 0;
        boolean databaseToo = random.nextInt(ONE_IN_SO_MANY_OF_THE_DATABASE) == 0;
        double moment = random.nextDouble();
        long begun = System.nanoTime();
        PackagedService service = launch(database);
        try {
            if (whileItStarts) {
                lives(service, moment * startMillis);
                return;
            }
            service.untilReady();
            startMillis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertWhole(database, load);
            lives(service, moment * LIVES_MILLIS);
            if (databaseToo) {
                survivesItsDatabase(service, database, load);
            }
        } finally {
            service.kill();
        }
    }

    private static void lives(PackagedService service, double millis) throws Exception {
        assertFalse(service.isGoneWithin(Duration.ofMillis((long) millis)), () -> "it stopped by itself");
    }

    private void survivesItsDatabase(PackagedService service, String database, Load load) throws Exception {
        postgres.crash();
        lives(service, random.nextDouble() * LIVES_MILLIS);
        postgres.recover();
        int before = load.acknowledged().told();
        Waiting.until(RECOVERY, () -> load.acknowledged().told() > before);
        lives(service, random.nextDouble() * LIVES_MILLIS);
        assertWhole(database, load);
    }

    private void assertWhole(String database, Load load) throws SQLException {
        try (Connection connection = postgres.connect(database)) {
            assertEquals(Set.of(), Invariant.broken(connection));
            assertEquals(List.of(), load.acknowledged().broken(connection));
        }
        assertEquals(List.of(), List.copyOf(load.surprises()));
    }

    /// Relays that were killed had taken rows for some minutes; nobody waits for them.
    private void takeBack(String database) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("update outbox set due_at = appended_at where delivered_at is null");
        }
    }

    private void assertEverythingIsTold(String database) throws SQLException {
        try (Connection connection = postgres.connect(database)) {
            String waiting = "select signal_id from outbox where delivered_at is null";
            Waiting.until(DRAINED, () -> ids(connection, waiting).isEmpty());
            Set<String> posted = ids(connection, "select signal_id from outbox where receiver = 'mail'");
            Set<String> strange = new HashSet<>(mails.recipients().keySet());
            strange.removeAll(posted);
            posted.removeAll(mails.recipients().keySet());
            assertEquals(Set.of(), posted, "never came");
            assertEquals(Set.of(), strange, "nobody posted");
            mails.recipients().forEach((id, people) -> assertEquals(1, people.size(), id));
            mails.recipients().clear();
        }
    }

    private static Set<String> ids(Connection connection, String query) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        idp.close();
        mails.close();
        postgres.close();
    }
}
