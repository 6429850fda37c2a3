package dev.vestibule.adapters.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vestibule.adapters.web.testing.Server;
import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// The server's ports refuse to improvise, so whatever asks one fails.
class ProblemHandlerTest {
    private static final String SECRET = "the-mailed-token";

    private final Server server = Server.overHttp();
    private final Logger log = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    private String line() {
        assertEquals(1, lines.list.size());
        ILoggingEvent event = lines.list.getFirst();
        return event.getFormattedMessage() + " " + event.getThrowableProxy().getMessage();
    }

    @ParameterizedTest
    @CsvSource({"/account/password/,/account/password/{token}", "/auth/relink/,/auth/relink/{token}"})
    void a_failure_is_logged_by_its_route_and_not_by_the_secret_in_its_path(String path, String route) {
        assertEquals(500, server.get(path + SECRET).statusCode());

        assertTrue(line().contains("GET " + route + " failed"), line());
        assertFalse(line().contains(SECRET), line());
    }

    @Test
    void neither_is_a_query_logged() {
        assertEquals(500, server.get("/auth/login/acme?next=" + SECRET).statusCode());

        assertTrue(line().contains("GET /auth/login/{"), line());
        assertFalse(line().contains(SECRET), line());
    }

    @ParameterizedTest
    @CsvSource({"/auth/relink/the-mailed-token,/auth", "/the-mailed,/the-mailed", "/,/"})
    void before_there_is_a_route_only_the_first_segment_is(String path, String logged) {
        server.bean(ProblemHandler.class).handle(HttpRequest.GET(path), new IllegalStateException("early"));

        assertTrue(line().contains("GET " + logged + " failed"), line());
    }
}
