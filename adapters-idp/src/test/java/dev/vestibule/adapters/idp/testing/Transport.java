package dev.vestibule.adapters.idp.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sends replies, or breaks them on the way.
final class Transport {
    private final HttpExchange exchange;
    private final CountDownLatch closed;

    Transport(HttpExchange exchange, CountDownLatch closed) {
        this.exchange = exchange;
        this.closed = closed;
    }

    void send(Tenant tenant, Endpoint endpoint, Reply reply) throws IOException {
        Optional<Misbehaviour> broken = Arrays.stream(Misbehaviour.values())
                .filter(candidate -> candidate.compareTo(Misbehaviour.SLOW) >= 0)
                .filter(candidate -> tenant.hasAt(candidate, endpoint))
                .findFirst();
        if (broken.isPresent()) {
            breakDown(broken.orElseThrow(), reply);
        } else {
            send(reply);
        }
    }

    private void breakDown(Misbehaviour how, Reply reply) throws IOException {
        switch (how) {
            case SLOW -> stall();
            case DEAD -> exchange.close();
            case DRIP -> drip();
            case NOT_UTF8 -> send(200, "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
            default -> send(broken(how, reply));
        }
    }

    private static Reply broken(Misbehaviour how, Reply reply) {
        return switch (how) {
            case HUGE -> body(reply, prefixed(reply, "\"padding\":\"" + "x".repeat(300 * 1024) + "\""));
            case DEEP_JSON -> body(reply, prefixed(reply, "\"deep\":" + "[".repeat(100) + "]".repeat(100)));
            case DUPLICATE_KEYS -> body(reply, prefixed(reply, "\"twice\":1,\"twice\":2"));
            case HUGE_NUMBER -> body(reply, prefixed(reply, "\"number\":1e999999999"));
            case NOT_JSON -> body(reply, "{'id_token': none,}");
            case HTML -> new Reply(200, "text/html", Map.of(), "<!doctype html><title>Please wait</title>");
            case REDIRECT -> Reply.redirect("http://169.254.169.254/latest/meta-data/");
            case SERVER_ERROR -> Reply.text(500, "oops");
            case UNAUTHORIZED -> Reply.text(401, "who are you");
            case FORBIDDEN -> Reply.text(403, "not you");
            case TOO_MANY_REQUESTS -> Reply.text(429, "not so fast");
            default -> Reply.text(404, "gone");
        };
    }

    private static Reply body(Reply reply, String body) {
        return new Reply(reply.status(), reply.type(), reply.headers(), body);
    }

    private static String prefixed(Reply reply, String member) {
        return "{" + member + "," + reply.body().substring(1);
    }

    void send(Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        send(reply.status(), reply.type(), reply.bytes());
    }

    private void send(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void stall() {
        await(1, TimeUnit.HOURS);
        exchange.close();
    }

    private void drip() throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        }
    }

    private boolean await(long time, TimeUnit unit) {
        try {
            return closed.await(time, unit);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
