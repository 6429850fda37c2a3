package dev.vestibule.adapters.idp.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An OpenID provider on a port of its own, with an issuer for each tenant. A tenant is good until it is told
/// otherwise.
public final class MisbehavingProvider implements AutoCloseable {
    private static final int BACKLOG = 2048;

    private final HttpServer server;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
    private final KeyPool pool = new KeyPool();
    private final KeyPool strangers = new KeyPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    private MisbehavingProvider(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    public static MisbehavingProvider start() {
        return start(InstantSource.system());
    }

    public static MisbehavingProvider start(InstantSource clock) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
            MisbehavingProvider provider = new MisbehavingProvider(server, clock);
            server.setExecutor(provider.threads);
            server.createContext("/", provider::handle);
            server.start();
            return provider;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The tenant of that name, made when it is first asked for.
    public Tenant tenant(String name) {
        return tenants.computeIfAbsent(name, made -> new Tenant(baseUrl() + "/" + made, pool, strangers, clock));
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 3);
        Optional<Tenant> tenant = Optional.ofNullable(tenants.get(path[1]));
        Optional<Endpoint> endpoint = Arrays.stream(Endpoint.values())
                .filter(candidate -> path.length == 3 && candidate.path().equals("/" + path[2]))
                .findFirst();
        if (tenant.isPresent() && endpoint.isPresent()) {
            answer(exchange, tenant.orElseThrow(), endpoint.orElseThrow());
        } else {
            new Transport(exchange, closed).send(Reply.text(404, "nothing here"));
        }
    }

    private void answer(HttpExchange exchange, Tenant tenant, Endpoint endpoint) throws IOException {
        tenant.asked(endpoint);
        Reply reply = switch (endpoint) {
            case DISCOVERY -> Reply.json(Metadata.discovery(tenant));
            case JWKS -> Reply.json(Metadata.jwks(tenant));
            case AUTHORIZE ->
                AuthorizeEndpoint.answer(tenant, exchange.getRequestURI().getRawQuery());
            case TOKEN -> TokenEndpoint.answer(tenant, authorization(exchange), form(exchange));
            case USERINFO -> UserInfoEndpoint.answer(tenant, authorization(exchange));
            case END_SESSION ->
                AuthorizeEndpoint.afterLogout(tenant, exchange.getRequestURI().getRawQuery());
        };
        new Transport(exchange, closed).send(tenant, endpoint, reply);
    }

    private static Optional<String> authorization(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String form(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
