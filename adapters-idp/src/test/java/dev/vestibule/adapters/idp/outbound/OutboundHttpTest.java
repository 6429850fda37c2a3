package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.idp.Bench;
import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.testing.Endpoint;
import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import dev.vestibule.adapters.idp.testing.Misbehaviour;
import dev.vestibule.domain.provider.ProviderId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The guard on the way out (ASVS 5.0 §13.2.4 to §13.2.6).
class OutboundHttpTest {
    private static final MisbehavingProvider SERVER = MisbehavingProvider.start();
    private static final OutboundHttp HTTP = new OutboundHttp(Bench.settings(Duration.ofSeconds(2)));
    private static final OutboundHttp CLOSED = new OutboundHttp(OutboundSettings.STANDARD);

    @AfterAll
    static void close() {
        HTTP.close();
        CLOSED.close();
        SERVER.close();
    }

    private static ProviderId newProvider() {
        return new ProviderId(UUID.randomUUID());
    }

    private static String get(OutboundHttp http, String url) {
        return said(http.exchange(newProvider(), call(url)));
    }

    private static HttpCall call(String url) {
        return new HttpCall.Get(URI.create(url), "application/json", Optional.empty());
    }

    private static String said(Checked<HttpAnswer> answer) {
        return answer.fold(
                received -> Integer.toString(received.status()),
                refused -> refused.refusal().name());
    }

    private static String port() {
        return SERVER.baseUrl().replaceFirst(".*:", "");
    }

    private static String get(Misbehaviour misbehaviour) {
        var tenant = SERVER.tenant(misbehaviour.name()).misbehaves(misbehaviour, Endpoint.DISCOVERY);
        return get(HTTP, tenant.issuer() + "/.well-known/openid-configuration");
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "127.0.0.1",
                    "localhost",
                    "2130706433",
                    "127.1",
                    "[::1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[64:ff9b::7f00:1]",
                    "[2002:7f00:1::]",
                    "0.0.0.0",
                    "[::]",
                    "169.254.169.254"
                })
        void however_it_is_written_what_is_not_public_is_not_called(String host) {
            assertEquals("IDP_ADDRESS_REFUSED", get(CLOSED, "https://" + host + ":" + port() + "/"));
            assertEquals("IDP_ADDRESS_REFUSED", get(CLOSED, "http://" + host + ":" + port() + "/"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://1.1.1.1/",
                    "file:///etc/passwd",
                    "ftp://idp.example/",
                    "jar:file:/x.jar!/",
                    "https:/no-host",
                    "https://user@idp.example/",
                    "https://idp.example/#fragment",
                    "https://idp.example:70000/",
                    "//idp.example/"
                })
        void what_is_not_https_to_a_host_is_not_called(String url) {
            assertEquals("IDP_ADDRESS_REFUSED", get(HTTP, url));
        }

        @Test
        void what_the_operator_opened_is_called() {
            assertEquals("404", get(HTTP, SERVER.baseUrl() + "/"));
        }

        @Test
        void an_octal_form_is_checked_as_what_it_is_connected_to() {
            assertEquals("IDP_ADDRESS_REFUSED", get(HTTP, "http://0177.0.0.1:" + port() + "/"));
        }

        @Test
        void a_name_without_an_address_cannot_be_reached() {
            assertEquals("IDP_UNREACHABLE", get(HTTP, "https://idp.invalid/"));
        }
    }

    /// A name that says one thing when it is checked and another when it is used.
    @Nested
    class Rebinding {
        private final AtomicInteger lookups = new AtomicInteger();

        private OutboundHttp http(NameService names) {
            return new OutboundHttp(Bench.settings(Duration.ofSeconds(2)), names, OutboundHttp.BREAKER_PAUSE);
        }

        @Test
        void the_name_is_looked_up_once_and_that_address_is_called() {
            NameService changing = host ->
                    List.of(InetAddress.ofLiteral(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "169.254.169.254"));
            try (OutboundHttp http = http(changing)) {
                assertEquals("404", get(http, "http://idp.example:" + port() + "/"));
                assertEquals(1, lookups.get());
            }
        }

        @Test
        void an_address_that_is_closed_is_left_out_of_several() {
            NameService both =
                    host -> List.of(InetAddress.ofLiteral("169.254.169.254"), InetAddress.ofLiteral("127.0.0.1"));
            try (OutboundHttp http = http(both)) {
                assertEquals("404", get(http, "http://idp.example:" + port() + "/"));
            }
        }

        @Test
        void a_name_that_turns_to_a_closed_address_is_refused() {
            NameService metadata = host -> List.of(InetAddress.ofLiteral("169.254.169.254"));
            try (OutboundHttp http = http(metadata)) {
                assertEquals("IDP_ADDRESS_REFUSED", get(http, "https://idp.example/"));
            }
        }

        @Test
        void a_name_server_that_never_answers_is_not_waited_for() {
            CountDownLatch never = new CountDownLatch(1);
            try (OutboundHttp http = http(host -> lookedUpAfter(never))) {
                assertTrue(get(http, "https://idp.example/").matches("IDP_TIMEOUT|IDP_UNREACHABLE"));
            } finally {
                never.countDown();
            }
        }

        private static List<InetAddress> lookedUpAfter(CountDownLatch latch) throws UnknownHostException {
            try {
                latch.await();
                return List.of();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UnknownHostException(interrupted.getMessage());
            }
        }
    }

    @Nested
    class Answers {
        @ParameterizedTest(name = "{0} ends in {1}")
        @CsvSource({
            "REDIRECT, 302",
            "SERVER_ERROR, 500",
            "HTML, 200",
            "HUGE, IDP_RESPONSE_TOO_LARGE",
            "SLOW, IDP_TIMEOUT",
            "DRIP, IDP_TIMEOUT",
            "DEAD, IDP_UNREACHABLE"
        })
        void each_is_told_apart(Misbehaviour misbehaviour, String expected) {
            assertEquals(expected, get(misbehaviour));
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource({
            "'HTTP/1.1 200 OK\r\nX: ', IDP_RESPONSE_TOO_LARGE",
            "'HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n', IDP_RESPONSE_TOO_LARGE",
            "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n', IDP_RESPONSE_TOO_LARGE",
            "'SSH-2.0-OpenSSH\r\n', IDP_RESPONSE_TOO_LARGE",
            "'HTTP/1.1 100 Continue\r\n\r\n', IDP_RESPONSE_TOO_LARGE"
        })
        void endless_answers_end(String beginning, String expected) throws IOException {
            try (var endless = new EndlessServer(beginning)) {
                assertEquals(expected, get(HTTP, endless.url()));
            }
        }
    }

    /// Says how it begins, and then the same letter for ever.
    private static final class EndlessServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));

        EndlessServer(String beginning) throws IOException {
            Thread.ofVirtual().start(() -> serve(beginning));
        }

        private void serve(String beginning) {
            try (Socket accepted = socket.accept();
                    OutputStream out = accepted.getOutputStream()) {
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                byte[] more = "x".repeat(4096).getBytes(StandardCharsets.US_ASCII);
                while (!socket.isClosed()) {
                    out.write(more);
                }
            } catch (IOException _) {
                // the client has had enough
            }
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// One hung provider slows nobody else.
    @Nested
    class Calls_together {
        private static Checked<HttpAnswer> callsInARow(OutboundHttp http, String url, int times) {
            return IntStream.range(0, times)
                    .mapToObj(_ -> http.exchange(newProvider(), call(url)))
                    .reduce((_, last) -> last)
                    .orElseThrow();
        }

        @Test
        @Timeout(20)
        void calls_that_are_each_in_time_are_ended_when_they_are_too_many() {
            var slow = SERVER.tenant("slow-together").misbehaves(Misbehaviour.SLOW, Endpoint.DISCOVERY);
            var url = slow.issuer() + "/.well-known/openid-configuration";
            try (var hasty = new OutboundHttp(Bench.settings(Duration.ofMillis(200)))) {
                assertEquals("IDP_TIMEOUT", said(hasty.together(() -> callsInARow(hasty, url, 200))));
            }
            assertTrue(slow.requests(Endpoint.DISCOVERY) <= 4);
        }

        @Test
        void calls_in_time_have_their_result() {
            var tenant = SERVER.tenant("together");
            var url = tenant.issuer() + "/.well-known/openid-configuration";

            assertEquals("200", said(HTTP.together(() -> callsInARow(HTTP, url, 3))));
        }
    }

    @Nested
    class Lanes {
        @Test
        void a_provider_that_hangs_holds_its_own_lane_only() {
            var hung = SERVER.tenant("hung").misbehaves(Misbehaviour.SLOW, Endpoint.DISCOVERY);
            var hungId = newProvider();
            var waiting = new ArrayList<CompletableFuture<String>>();
            for (int call = 0; call < 3 * ProviderLane.CALLS_AT_ONCE; call++) {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> said(HTTP.exchange(hungId, call(hung.issuer() + "/.well-known/openid-configuration"))),
                        work -> Thread.ofVirtual().start(work)));
            }

            assertEquals("404", get(HTTP, SERVER.baseUrl() + "/"));

            assertTrue(waiting.stream().noneMatch(CompletableFuture::isDone));
            assertTrue(waiting.stream()
                    .map(CompletableFuture::join)
                    .allMatch(said -> said.equals("IDP_TIMEOUT") || said.equals("IDP_BUSY")));
        }

        @Test
        void a_failing_provider_is_left_alone_and_tried_again_soon() {
            var tenant = SERVER.tenant("failing").misbehaves(Misbehaviour.SERVER_ERROR, Endpoint.DISCOVERY);
            var url = tenant.issuer() + "/.well-known/openid-configuration";
            try (OutboundHttp http = new OutboundHttp(
                    Bench.settings(Duration.ofSeconds(2)), NameService.SYSTEM, Duration.ofMillis(50))) {
                var failing = newProvider();
                while (!said(http.exchange(failing, call(url))).equals("IDP_BUSY")) {
                    assertTrue(tenant.requests(Endpoint.DISCOVERY) < 100);
                }
                tenant.behaves();

                while (!said(http.exchange(failing, call(url))).equals("200")) {
                    Thread.onSpinWait();
                }
            }
        }

        @Test
        void a_provider_that_says_no_is_not_failing() {
            var id = newProvider();

            for (int call = 0; call < 100; call++) {
                assertEquals("404", said(HTTP.exchange(id, call(SERVER.baseUrl() + "/nothing"))));
            }
        }
    }
}
