package dev.vestibule.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A program of an organization that listens for events, and answers what a test lets it answer; 204 at first.
final class Program implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    /// One call: the `webhook-id`, and what was said.
    record Message(String id, String signature, String body) {}

    private Program(HttpServer server) {
        this.server = server;
    }

    static Program start() throws IOException {
        var program = new Program(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        program.server.createContext("/", program::hear);
        program.server.start();
        return program;
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        messages.add(new Message(headers.getFirst("webhook-id"), headers.getFirst("webhook-signature"), body));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answer(int next) {
        status = next;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
