package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import dev.vestibule.adapters.persistence.testing.Invariant;
import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service is killed between two statements, whoever makes them: the newcomer's callback, or the relay that tells
/// of it. A first run that nobody kills says which points there are. `mvn -Pfaults verify` takes all of them, a build
/// some: `faults.points` says how many, `faults.seed` repeats what was drawn.
class FaultPointIT {
    private static final String NAME = "points";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Relays ask again and again by themselves; what they ask on behalf of the newcomer comes at once.
    private static final Duration REACHED = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private final URI baseUrl = URI.create("http://127.0.0.1:" + Service.freePort());
    private final Acknowledged acknowledged = new Acknowledged();
    private TestDatabase database;
    private MisbehavingProvider idp;
    private StatementGate gate;
    private MailDrop mails;
    private Acme acme;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabase.createEmpty();
        idp = MisbehavingProvider.start();
        gate = StatementGate.before(database.url());
        mails = MailDrop.open();
    }

    @AfterEach
    void stop() throws IOException {
        mails.close();
        gate.close();
        idp.close();
        database.close();
    }

    @Test
    void killed_before_any_statement_nothing_is_half_done_and_no_signal_is_lost() throws Exception {
        long seed = Long.getLong("faults.seed", new Random().nextLong());
        List<String> points = points();
        List<String> drawn = new ArrayList<>(points);
        Collections.shuffle(drawn, new Random(seed));
        int size = Math.min(Integer.getInteger("faults.points", 8), drawn.size());
        System.out.printf("%d of %d fault points with -Dfaults.seed=%d%n", size, drawn.size(), seed);
        for (String point : drawn.subList(0, size)) {
            int number = points.indexOf(point);
            assertTrue(
                    killBefore(point, "newcomer-" + number) || killBefore(point, "latecomer-" + number),
                    () -> "nobody came to: " + point);
        }
        assertEverythingIsTold();
    }

    /// In the order in which they came. What comes in one run and not in the next is no part of a login, but of a job
    /// that has its own time.
    private List<String> points() throws Exception {
        List<String> points = new ArrayList<>(rehearsal("first", () -> acme = Acme.setUp(baseUrl, idp, NAME)));
        Set<String> again = rehearsal("second", () -> {});
        points.stream().filter(point -> !again.contains(point)).forEach(point -> System.out.println("once: " + point));
        points.retainAll(again);
        return points;
    }

    private Set<String> rehearsal(String subject, Runnable before) throws Exception {
        Set<String> seen = Collections.synchronizedSet(new LinkedHashSet<>());
        PackagedService service = launch();
        try {
            service.untilReady();
            before.run();
            Waiting.until(LONGEST, this::nothingWaits);
            gate.guard(onceClaimed(point -> seen.contains(point) || seen.add(point)));
            assertTrue(signsIn(subject), "not let in");
            Waiting.until(LONGEST, this::nothingWaits);
            service.stop();
            assertTrue(service.isGoneWithin(LONGEST), "it does not stop");
            return seen;
        } finally {
            gate.open();
            service.kill();
        }
    }

    private PackagedService launch() throws IOException {
        Map<String, String> settings = new HashMap<>(mails.settings());
        settings.putAll(Map.of(
                "VESTIBULE_DATABASE_URL", gate.through(database.url()),
                "VESTIBULE_DATABASE_USERNAME", database.user(),
                "VESTIBULE_DATABASE_PASSWORD", database.password(),
                "VESTIBULE_BASE_URL", baseUrl.toString(),
                "VESTIBULE_ADMIN_API_KEY", Service.API_KEY,
                "VESTIBULE_ENCRYPTION_KEYS", Service.ENCRYPTION_KEYS,
                "VESTIBULE_OUTBOUND_ALLOW", "127.0.0.1"));
        return PackagedService.mortal(baseUrl, folder, settings);
    }

    /// What happens before the newcomer comes back from the provider is no step of theirs.
    private static Predicate<String> onceClaimed(Predicate<String> guard) {
        var claimed = new AtomicBoolean();
        return point -> {
            if (point.contains("insert into flow_claims")) {
                claimed.set(true);
            }
            return !claimed.get() || guard.test(point);
        };
    }

    /// Whether the point was reached.
    private boolean killBefore(String point, String subject) throws Exception {
        PackagedService service = launch();
        try {
            service.untilReady();
            assertWhole();
            gate.guard(onceClaimed(reached -> !reached.equals(point) || !dead(service)));
            signsIn(subject);
            boolean reached = service.isGoneWithin(REACHED);
            service.kill();
            assertNothingIsHalfDone(point);
            return reached;
        } finally {
            service.kill();
            gate.open();
        }
    }

    private void assertNothingIsHalfDone(String point) throws SQLException {
        try (Connection connection = database.connect()) {
            assertEquals(List.of(), acknowledged.halves(connection), point);
        }
    }

    /// It is gone before its statement is let through.
    private static boolean dead(PackagedService service) {
        try {
            service.kill();
            return true;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private boolean signsIn(String subject) {
        acknowledged.tried(Change.NEWCOMER, subject);
        acknowledged.tried(Change.SIGN_IN, subject);
        acme.tenant().signsIn(ScriptedPerson.of(subject, subject + "@points.example", "P"));
        try (var browser = new Browser(baseUrl)) {
            browser.get(browser.throughProvider(acme.startUrl()));
            if (browser.holdsSession()) {
                acknowledged.told(Change.NEWCOMER, subject);
                acknowledged.told(Change.SIGN_IN, subject);
            }
            return browser.holdsSession();
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private void assertWhole() throws SQLException {
        try (Connection connection = database.connect()) {
            assertEquals(Set.of(), Invariant.broken(connection));
            assertEquals(List.of(), acknowledged.broken(connection));
        }
    }

    /// Relays that were killed had taken rows for some minutes; nobody waits for them.
    private void assertEverythingIsTold() throws Exception {
        PackagedService service = launch();
        try {
            service.untilReady();
            database.run("update outbox set due_at = appended_at where delivered_at is null");
            Waiting.until(LONGEST, this::nothingWaits);
            assertWhole();
        } finally {
            service.kill();
        }
    }

    private boolean nothingWaits() {
        return database.text("select count(*) from outbox where delivered_at is null and set_aside_at is null")
                .orElseThrow()
                .equals("0");
    }
}
