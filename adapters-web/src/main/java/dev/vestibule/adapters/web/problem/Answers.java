package dev.vestibule.adapters.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/// Which form an answer should have: the API always speaks JSON; elsewhere the client's first wish counts.
public final class Answers {
    static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private Answers() {}

    public static boolean areJson(HttpRequest<?> request) {
        return isApi(request.getPath()) || prefersJson(request);
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static boolean prefersJson(HttpRequest<?> request) {
        return MediaType.orderedOf(request.getHeaders().getAll(HttpHeaders.ACCEPT)).stream()
                .findFirst()
                .filter(first -> first.getExtension().equals("json")
                        || first.getSubtype().endsWith("json"))
                .isPresent();
    }
}
