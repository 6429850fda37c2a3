package dev.vestibule.adapters.web.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A client with the operator's key. Where it changes something, any state of that will do.
public record Api(Server server) {
    private static final String BEARER = "Bearer " + Server.ADMIN_KEY;
    private static final String ROOT = "/api/v1";

    /// The things that several people change: organizations, providers, members, endpoints, accounts.
    private static final Pattern CONDITIONAL =
            Pattern.compile("/organizations/[^/]+(/(providers|members|webhooks)/[^/]+)?|/users/[^/]+");

    public HttpResponse<String> get(String path) {
        return server.get(ROOT + path, "Authorization", BEARER);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> patch(String path, String json) {
        return patch(path, json, "*");
    }

    /// An empty condition is sent as none.
    public HttpResponse<String> patch(String path, String json, String condition) {
        return conditional(
                path,
                request -> request.header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(json)),
                condition);
    }

    public HttpResponse<String> delete(String path) {
        return delete(path, CONDITIONAL.matcher(path).matches() ? "*" : "");
    }

    public HttpResponse<String> delete(String path, String condition) {
        return conditional(path, HttpRequest.Builder::DELETE, condition);
    }

    private HttpResponse<String> conditional(String path, Consumer<HttpRequest.Builder> method, String condition) {
        Consumer<HttpRequest.Builder> ifMatch = request -> Optional.of(condition)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> request.header("If-Match", text));
        return server.send(ROOT + path, method.andThen(ifMatch), "Authorization", BEARER);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return server.send(
                ROOT + path,
                request -> request.method(method, BodyPublishers.ofString(body)),
                "Authorization",
                BEARER,
                "Content-Type",
                type);
    }
}
