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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The process is killed between any two of its steps; whatever the step was, nothing is half-done and no signal is
/// lost.
class KillIT {
    /// A newcomer's login takes about twenty steps, delivering its signals the rest.
    private static final int STEPS = 28;

    private static final String NAME = "kill";

    private static TestDatabase database;
    private static MisbehavingProvider idp;

    @BeforeAll
    static void start() {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
    }

    @AfterAll
    static void stop() {
        idp.close();
        database.close();
    }

    @Test
    void killed_before_any_step_of_a_newcomers_login_nothing_is_half_done_and_no_signal_is_lost() throws Exception {
        String startUrl;
        try (Service service = Service.on(database)) {
            startUrl = Acme.setUp(service.baseUrl(), idp, NAME).startUrl();
        }
        for (int step = 1; step <= STEPS; step++) {
            killBefore(step, URI.create(startUrl));
            assertWholeOrNothing(step);
        }
        assertTrue(count("select count(*) from identities") > 0, "no login went through");
        assertTrue(count("select count(*) from outbox where delivered_at is not null") > 0, "nothing was delivered");
        assertEverythingIsDelivered();
    }

    private static void killBefore(int step, URI startUrl) throws IOException, InterruptedException {
        URI baseUrl = URI.create("http://127.0.0.1:" + Service.freePort());
        Process process = launch(baseUrl, "test.kill-before=" + step);
        try {
            Waiting.until(Duration.ofSeconds(60), () -> answers(baseUrl));
            idp.tenant(NAME)
                    .register(RegisteredClient.basic("vestibule", "hush", callback(baseUrl, startUrl)))
                    .signsIn(ScriptedPerson.of("s" + step, "p" + step + "@kill.example", "P"));
            visit(baseUrl, startUrl);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "nobody killed it before step " + step);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// The service runs on another port each time.
    private static URI callback(URI baseUrl, URI startUrl) {
        return baseUrl.resolve("/auth/sso/" + startUrl.getQuery().substring("provider=".length()));
    }

    private static void visit(URI baseUrl, URI startUrl) {
        try (var browser = new Browser(baseUrl)) {
            browser.get(browser.throughProvider(startUrl.getPath() + "?" + startUrl.getQuery()));
        } catch (UncheckedIOException _) {
            // The answer was cut off; what is left behind is looked at below.
        }
    }

    private static Process launch(URI baseUrl, String more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledService.class.getName()));
        command.addAll(List.of(Service.arguments(database, baseUrl, more)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-service.log"))
                .start();
    }

    private static boolean answers(URI baseUrl) {
        try (var browser = new Browser(baseUrl)) {
            return browser.get("/auth/login").statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static void assertWholeOrNothing(int step) throws SQLException {
        String subject = "subject = 's" + step + "'";
        long identities = count("select count(*) from identities where " + subject);
        long addresses = count("select count(*) from user_emails where key = 'p" + step + "@kill.example'");
        long audited =
                count("select count(*) from audit_log a join identities i on i.user_id::text = a.details->>'user'"
                        + " where i." + subject);
        long signals =
                count("select count(*) from outbox b join identities i on b.payload::text like '%' || i.user_id || '%'"
                        + " where i." + subject);

        assertEquals(identities, addresses, "before step " + step);
        assertEquals(identities * 2, audited, "before step " + step);
        assertEquals(identities * 4, signals, "before step " + step);
        try (Connection connection = database.connect()) {
            assertEquals(Set.of(), Invariant.broken(connection), "before step " + step);
        }
    }

    /// What killed relays held is taken over long before their leases are over.
    private static void assertEverythingIsDelivered() throws SQLException {
        try (Service service = Service.on(database)) {
            assertTrue(answers(service.baseUrl()));
            Waiting.until(
                    Duration.ofSeconds(20), () -> count("select count(*) from outbox where delivered_at is null") == 0);
        }
        assertEquals(4 * count("select count(*) from identities") + 1, count("select count(*) from outbox"));
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
