package dev.vestibule.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/// An organization's program that takes every message at once, and tells a listener its `webhook-id` and body.
final class WebhookEar implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BiConsumer<String, String> listener;

    private WebhookEar(HttpServer server, BiConsumer<String, String> listener) {
        this.server = server;
        this.listener = listener;
    }

    static WebhookEar open(BiConsumer<String, String> listener) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
            var ear = new WebhookEar(server, listener);
            server.setExecutor(ear.threads);
            server.createContext("/", ear::hear);
            server.start();
            return ear;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            listener.accept(exchange.getRequestHeaders().getFirst("webhook-id"), body);
            exchange.sendResponseHeaders(204, NO_BODY);
        }
    }

    /// Becomes the organization's endpoint, for events of all types.
    void listenTo(Browser admin, String organization) {
        Acme.created(admin.api(
                "POST",
                "/organizations/%s/webhooks".formatted(organization),
                "{\"name\": \"Ear\", \"url\": \"http://127.0.0.1:%d/\"}"
                        .formatted(server.getAddress().getPort())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
