package dev.vestibule.adapters.web.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A server that listens, and a client that follows nothing and keeps nothing.
public final class Server {
    public static final String ADMIN_KEY = "the-operators-key-0123456789-abcdefghijkl";

    private static final Server OVER_HTTP = new Server("http://localhost:8080", Map.of());
    private static final Server OVER_HTTPS = new Server("https://login.example", Map.of());

    private static final Supplier<Described> DESCRIBED = new Supplier<>() {
        private volatile Described known;

        @Override
        public Described get() {
            if (known == null) {
                known = description();
            }
            return known;
        }
    };

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final EmbeddedServer server;

    public Server(String baseUrl, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("test.base-url", baseUrl);
        properties.put("micronaut.server.port", -1);
        this.server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    /// Configured with a base URL on plain http, its scripts forgotten.
    public static Server overHttp() {
        OVER_HTTP.forget();
        return OVER_HTTP;
    }

    /// Configured with a base URL on https (which a proxy in front would serve), its scripts forgotten.
    public static Server overHttps() {
        OVER_HTTPS.forget();
        return OVER_HTTPS;
    }

    private void forget() {
        ports().reset();
        audit().reset();
        waysBack().reset();
        webhooks().reset();
        ssoPorts().reset();
        eventPorts().reset();
        pages().reset();
        deadLetters().reset();
    }

    public StubAuditPorts audit() {
        return bean(StubAuditPorts.class);
    }

    public StubWebhooks webhooks() {
        return bean(StubWebhooks.class);
    }

    public StubWaysBack waysBack() {
        return bean(StubWaysBack.class);
    }

    public StubPorts ports() {
        return server.getApplicationContext().getBean(StubPorts.class);
    }

    public StubPages pages() {
        return bean(StubPages.class);
    }

    public StubSsoPorts ssoPorts() {
        return server.getApplicationContext().getBean(StubSsoPorts.class);
    }

    public StubDeadLetters deadLetters() {
        return bean(StubDeadLetters.class);
    }

    public StubEventPorts eventPorts() {
        return bean(StubEventPorts.class);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public int port() {
        return server.getPort();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> request.GET(), headers);
    }

    public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> method, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        method.accept(request);
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /// Every answer of the API is held against its description.
    private HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        List<String> faults =
                DESCRIBED.get().faultsOf(request.method(), request.uri().getPath(), response);
        if (!faults.isEmpty()) {
            throw new AssertionError(request.method() + " " + request.uri().getPath() + " answered "
                    + response.statusCode() + " " + response.body() + ", which is not as described: " + faults);
        }
        return response;
    }

    private static Described description() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + OVER_HTTP.port() + "/api/v1/openapi.yaml"))
                .header("Authorization", "Bearer " + ADMIN_KEY)
                .build();
        return Described.by(OVER_HTTP.exchange(request).body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public static List<String> cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie");
    }
}
