package dev.vestibule.adapters.web.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/// A client with the operator's key.
public record Api(Server server) {
    private static final String BEARER = "Bearer " + Server.ADMIN_KEY;
    private static final String ROOT = "/api/v1";

    public HttpResponse<String> get(String path) {
        return server.get(ROOT + path, "Authorization", BEARER);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> patch(String path, String json) {
        return send("PATCH", path, "application/merge-patch+json", json);
    }

    public HttpResponse<String> delete(String path) {
        return server.send(ROOT + path, request -> request.DELETE(), "Authorization", BEARER);
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
