package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.application.port.out.world.OutboundPosts.Post;
import dev.vestibule.application.port.out.world.OutboundPosts.Reach;
import dev.vestibule.domain.webhook.CallFault;
import dev.vestibule.domain.webhook.CallOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves for programs of organizations passes the same guard as what leaves for their providers.
class GuardedPostsTest {
    private static final Map<String, String> HEADERS = Map.of("webhook-id", "one");
    private static final String JSON = "{\"a\":1}";
    private static final OutboundHttp HTTP = new OutboundHttp(Bench.settings(Duration.ofSeconds(1)));
    private static final OutboundHttp STRICT = new OutboundHttp(OutboundSettings.STANDARD);
    private static final GuardedPosts POSTS = new GuardedPosts(HTTP);
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GuardedPostsTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        server.stop(0);
        HTTP.close();
        STRICT.close();
    }

    /// The path says what to answer: `/204`, `/429?120`, `/large`, `/never`.
    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        HEARD.add(exchange.getRequestHeaders().getFirst("webhook-id") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        String path = exchange.getRequestURI().getPath().substring(1);
        switch (path) {
            case "never" -> await();
            case "large" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[1 << 20]);
            }
            default -> {
                Optional.ofNullable(exchange.getRequestURI().getQuery())
                        .ifPresent(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
                exchange.getResponseHeaders().add("Location", "/204");
                exchange.sendResponseHeaders(Integer.parseInt(path), -1);
            }
        }
        exchange.close();
    }

    private static void await() {
        try {
            OVER.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static CallOutcome post(GuardedPosts posts, String path) {
        return posts.post(
                new Post(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path), HEADERS, JSON));
    }

    private static CallOutcome answered(int status) {
        return new CallOutcome.Answered(status, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 307, 404, 410, 500})
    void the_status_is_all_that_is_heard_and_nothing_is_followed(int status) {
        HEARD.clear();

        assertEquals(answered(status), post(POSTS, String.valueOf(status)));
        assertEquals(List.of("one application/json; charset=UTF-8 " + JSON), HEARD);
    }

    @ParameterizedTest
    @CsvSource({"120,PT2M", "0,PT0S", "999999,PT1H"})
    void it_may_ask_us_to_wait_an_hour_at_most(String asked, Duration granted) {
        assertEquals(new CallOutcome.Answered(429, Optional.of(granted)), post(POSTS, "429?" + asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999"})
    void what_cannot_be_understood_is_no_wish(String asked) {
        assertEquals(answered(503), post(POSTS, "503?" + asked));
    }

    @Test
    void a_long_answer_counts_like_a_short_one() {
        assertEquals(answered(200), post(POSTS, "large"));
    }

    @Test
    void one_that_never_answers_is_left_in_time() {
        assertEquals(new CallOutcome.Unanswered(CallFault.TIMED_OUT), post(POSTS, "never"));
    }

    @Test
    void nobody_may_be_there() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertEquals(
                new CallOutcome.Unanswered(CallFault.UNREACHABLE),
                POSTS.post(new Post(URI.create("http://127.0.0.1:" + port + "/"), HEADERS, JSON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "http://192.0.2.1/"
            })
    void what_the_guard_refuses_is_neither_called_nor_kept(String address) {
        var posts = new GuardedPosts(STRICT);

        assertEquals(
                new CallOutcome.Unanswered(CallFault.ADDRESS_REFUSED),
                posts.post(new Post(URI.create(address), HEADERS, JSON)));
        assertEquals(Reach.CLOSED, posts.examine(URI.create(address)));
        assertEquals(Reach.OPEN, POSTS.examine(URI.create("http://127.0.0.1/")));
    }
}
