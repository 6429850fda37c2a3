package dev.vestibule.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen: keeps cookies, follows nothing by itself.
final class Browser implements AutoCloseable {
    /// One for all: a client has a thread of its own.
    private static final HttpClient CLIENT = newClient();

    private static final Pattern CODE = Pattern.compile("data-code=\"([a-z_]+)\"");

    /// The JDK's own jar sends cookies that have a Max-Age in a form of 1997 (RFC 2109).
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Set<String> crossing = ConcurrentHashMap.newKeySet();
    private final URI baseUrl;

    Browser(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /// Lets go of idle connections before the service does.
    private static HttpClient newClient() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        return HttpClient.newBuilder().sslContext(TestCertificate.trusted()).build();
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(baseUrl.resolve(address)));
    }

    /// Looks without reading, as mail scanners do.
    HttpResponse<String> head(String address) {
        return send(HttpRequest.newBuilder(baseUrl.resolve(address)).HEAD());
    }

    /// A form as a server sends it.
    HttpResponse<String> post(String address, String form) {
        return send(HttpRequest.newBuilder(baseUrl.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// A form as another site's page submits it: only cookies that cross sites come along.
    HttpResponse<String> postFromElsewhere(String address, String form) {
        Map<String, String> all = Map.copyOf(cookies);
        cookies.keySet().retainAll(crossing);
        try {
            return send(HttpRequest.newBuilder(baseUrl.resolve(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        } finally {
            all.forEach(cookies::putIfAbsent);
        }
    }

    /// One call of the admin API.
    HttpResponse<String> api(String method, String path, String json) {
        return send(HttpRequest.newBuilder(baseUrl.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + Service.API_KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Takes something away by the admin API, whatever state it is in.
    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(baseUrl.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + Service.API_KEY)
                .header("If-Match", "*")
                .DELETE());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("SameSite=None")) {
            crossing.add(pair[0]);
        }
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /// Starts a sign-in and lets the provider send the browser back: the callback's address, not yet visited.
    String throughProvider(String startUrl) {
        HttpResponse<String> started = get(startUrl);
        return location(get(location(started)));
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(response.statusCode() + " " + response.body()));
    }

    /// The catalogued code of a page that says no.
    static Optional<String> code(HttpResponse<String> response) {
        Matcher matcher = CODE.matcher(response.body());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean holdsSession() {
        return cookies.keySet().stream().anyMatch(name -> name.endsWith("vestibule_session"));
    }

    @Override
    public void close() {
        cookies.clear();
    }
}
