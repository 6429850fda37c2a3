package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.RegisteredClient;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.Invariant;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The process is killed between any two of its steps; whatever the step was, nothing is half-done and no signal is
/// lost. Two lanes share the steps, each with a database and an organization of its own, and walk at once.
class KillIT {
    /// A newcomer's login takes about twenty steps, delivering its signals the rest.
    private static final int STEPS = 28;

    private static final int LANES = 2;

    private static List<Lane> lanes;
    private static MisbehavingProvider idp;

    @BeforeAll
    static void start() {
        idp = MisbehavingProvider.start();
        lanes = IntStream.rangeClosed(1, LANES).mapToObj(Lane::setUp).toList();
    }

    @AfterAll
    static void stop() {
        idp.close();
        lanes.forEach(lane -> lane.database().close());
    }

    @Test
    void killed_before_any_step_of_a_newcomers_login_nothing_is_half_done_and_no_signal_is_lost() throws Exception {
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            for (Future<Lane> walked : threads.invokeAll(lanes)) {
                walked.get();
            }
        }
        assertTrue(countInAll("select count(*) from identities") > 0, "no login went through");
        assertTrue(
                countInAll("select count(*) from outbox where delivered_at is not null") > 0, "nothing was delivered");
        for (Lane lane : lanes) {
            lane.assertEverythingIsDelivered();
        }
    }

    private static long countInAll(String query) throws SQLException {
        long sum = 0;
        for (Lane lane : lanes) {
            sum += lane.count(query);
        }
        return sum;
    }

    /// Every second step, or whatever is this lane's share of them.
    private record Lane(int first, String name, TestDatabase database, URI startUrl) implements Callable<Lane> {
        static Lane setUp(int first) {
            TestDatabase database = TestDatabase.createEmpty();
            String name = "kill" + first;
            try (Service service = Service.on(database)) {
                String startUrl = Acme.setUp(service.baseUrl(), idp, name).startUrl();
                return new Lane(first, name, database, URI.create(startUrl));
            }
        }

        @Override
        public Lane call() throws Exception {
            for (int step = first; step <= STEPS; step += LANES) {
                killBefore(step);
                assertWholeOrNothing(step);
            }
            return this;
        }

        private void killBefore(int step) throws IOException, InterruptedException {
            URI baseUrl = URI.create("http://127.0.0.1:" + Service.freePort());
            Process process = launch(baseUrl, "test.kill-before=" + step);
            try {
                Waiting.until(Duration.ofSeconds(60), () -> answers(baseUrl));
                idp.tenant(name)
                        .register(RegisteredClient.basic("vestibule", "hush", callback(baseUrl)))
                        .signsIn(ScriptedPerson.of("s" + step, "p" + step + "@" + name + ".example", "P"));
                visit(baseUrl);
                assertTrue(process.waitFor(20, TimeUnit.SECONDS), "nobody killed it before step " + step);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }

        /// The service runs on another port each time.
        private URI callback(URI baseUrl) {
            return baseUrl.resolve("/auth/sso/" + startUrl.getQuery().substring("provider=".length()));
        }

        private void visit(URI baseUrl) {
            try (var browser = new Browser(baseUrl)) {
                browser.get(browser.throughProvider(startUrl.getPath() + "?" + startUrl.getQuery()));
            } catch (UncheckedIOException _) {
                // The answer was cut off; what is left behind is looked at below.
            }
        }

        private Process launch(URI baseUrl, String more) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledService.class.getName()));
            command.addAll(List.of(Service.arguments(database, baseUrl, more)));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/killed-service-" + first + ".log"))
                    .start();
        }

        private static boolean answers(URI baseUrl) {
            try (var browser = new Browser(baseUrl)) {
                return browser.get("/auth/login").statusCode() == 200;
            } catch (UncheckedIOException _) {
                return false;
            }
        }

        private void assertWholeOrNothing(int step) throws SQLException {
            String subject = "subject = 's" + step + "'";
            long identities = count("select count(*) from identities where " + subject);
            long addresses = count("select count(*) from user_emails where key = 'p" + step + "@" + name + ".example'");
            long audited =
                    count("select count(*) from audit_log a join identities i on i.user_id::text = a.details->>'user'"
                            + " where i." + subject);
            long signals = count(
                    "select count(*) from outbox b join identities i on b.payload::text like '%' || i.user_id || '%'"
                            + " where i." + subject);

            assertEquals(identities, addresses, "before step " + step);
            assertEquals(identities * 2, audited, "before step " + step);
            assertEquals(identities * 4, signals, "before step " + step);
            try (Connection connection = database.connect()) {
                assertEquals(Set.of(), Invariant.broken(connection), "before step " + step);
            }
        }

        /// What killed relays held is taken over long before their leases are over.
        private void assertEverythingIsDelivered() throws SQLException {
            try (Service service = Service.on(database)) {
                assertTrue(answers(service.baseUrl()));
                Waiting.until(
                        Duration.ofSeconds(20),
                        () -> count("select count(*) from outbox where delivered_at is null") == 0);
            }
            assertEquals(4 * count("select count(*) from identities") + 1, count("select count(*) from outbox"));
        }

        private long count(String query) throws SQLException {
            try (Connection connection = database.connect();
                    ResultSet rows = connection.createStatement().executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
