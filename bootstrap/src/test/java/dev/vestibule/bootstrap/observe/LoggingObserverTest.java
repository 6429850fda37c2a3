package dev.vestibule.bootstrap.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.user.UserId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class LoggingObserverTest {
    private static final OrganizationId ACME = new OrganizationId(new UUID(1, 1));
    private static final ProviderId OKTA = new ProviderId(new UUID(2, 2));
    private static final TraceCode TRACE = new TraceCode("K7QX2");

    private final Logger log = (Logger) LoggerFactory.getLogger("vestibule.events");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LoggingObserver observer = new LoggingObserver(meters);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    private static List<Observation> traced() {
        return List.of(
                new Observation.LoginStarted(ACME, OKTA, TRACE),
                new Observation.LoginFinished(ACME, OKTA, new UserId(new UUID(3, 3)), TRACE),
                new Observation.LoginUndecided(ACME, OKTA, TRACE),
                new Observation.LoginRefused(OKTA, Refusal.NONCE_MISMATCH, "nonce", TRACE),
                new Observation.DecisionRefused(Refusal.USER_MISMATCH, TRACE),
                new Observation.PasswordRefused(Refusal.INVALID_CREDENTIALS, TRACE));
    }

    @ParameterizedTest
    @MethodSource("traced")
    void every_line_about_a_request_carries_its_trace_code(Observation observation) {
        observer.saw(observation);

        assertEquals(1, lines.list.size());
        assertTrue(lines.list.getFirst().getFormattedMessage().contains("trace=K7QX2"));
    }

    @Test
    void outcomes_are_counted_by_code() {
        observer.saw(new Observation.LoginRefused(OKTA, Refusal.NONCE_MISMATCH, "", TRACE));
        observer.saw(new Observation.LoginRefused(OKTA, Refusal.NONCE_MISMATCH, "", TRACE));
        observer.saw(new Observation.SignalsDelivered(Receiver.EVENTS, 3));
        observer.saw(new Observation.SignalFailed(Receiver.MAIL, "refused"));
        observer.saw(new Observation.SignalSetAside(Receiver.MAIL, "refused"));

        assertEquals(
                2,
                meters.counter("vestibule.logins", "outcome", "refused", "code", "nonce_mismatch")
                        .count());
        assertEquals(
                1,
                meters.counter("vestibule.outbox.set.aside", "receiver", "mail").count());
        assertEquals(
                1, meters.counter("vestibule.outbox.failed", "receiver", "mail").count());
        assertEquals(
                3,
                meters.counter("vestibule.outbox.delivered", "receiver", "events")
                        .count());
    }

    @Test
    void a_stranger_cannot_write_lines_of_their_own() {
        observer.saw(new Observation.LoginRefused(OKTA, Refusal.IDP_ERROR, "no\r\nlogin finished \"x\"", TRACE));

        String line = lines.list.getFirst().getFormattedMessage();
        assertTrue(line.endsWith("detail=\"no  login finished 'x'\""), line);
    }
}
