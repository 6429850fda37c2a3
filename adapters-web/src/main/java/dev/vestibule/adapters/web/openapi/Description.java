package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.guard.CsrfGuard;
import dev.vestibule.adapters.web.json.Fields;
import dev.vestibule.adapters.web.problem.Catalogue;
import dev.vestibule.adapters.web.problem.Entry;
import dev.vestibule.adapters.web.problem.ProblemJson;
import dev.vestibule.adapters.web.settings.BaseUrl;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the document. Throws where a route has no operation, or an operation no route; a test asks for it.
@Singleton
final class Description {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final String BODY = "application/json";

    private final Routes routes;
    private final Map<String, Operation> operations;
    private final Map<String, Map<String, Object>> queries = new LinkedHashMap<>();
    private final Catalogue catalogue;
    private final BaseUrl baseUrl;

    Description(Routes routes, Collection<Operations> described, Catalogue catalogue, BaseUrl baseUrl) {
        this.routes = routes;
        this.operations = described.stream()
                .flatMap(some -> some.operations().stream())
                .collect(Collectors.toMap(Operation::name, operation -> operation));
        described.forEach(some -> queries.putAll(some.parameters()));
        this.catalogue = catalogue;
        this.baseUrl = baseUrl;
    }

    /// The operations in the order of their paths.
    List<Operation> operations() {
        List<Operation> all = routes.all().stream()
                .map(route -> operation(Routes.name(route)))
                .toList();
        if (all.size() != operations.size()) {
            throw new IllegalStateException("an operation is described that is no route");
        }
        return all;
    }

    private Operation operation(String name) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new IllegalStateException("the route is not described: " + name);
        }
        return operation;
    }

    List<Entry> problems() {
        return catalogue.all();
    }

    Map<String, Object> document() {
        operations();
        var schemas = new RecordSchemas();
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Vestibule", "version", "1"));
        document.put("servers", List.of(Map.of("url", baseUrl.of("/api/v1"))));
        document.put("paths", paths(schemas));
        document.put("components", components(schemas));
        return document;
    }

    private Map<String, Object> paths(RecordSchemas schemas) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (UriRouteInfo<?, ?> route : routes.all()) {
            String name = Routes.name(route);
            paths.computeIfAbsent(name.substring(name.indexOf('/')), _ -> new LinkedHashMap<>())
                    .put(route.getHttpMethod().name().toLowerCase(java.util.Locale.ROOT), describe(route, schemas));
        }
        return new LinkedHashMap<>(paths);
    }

    private Map<String, Object> describe(UriRouteInfo<?, ?> route, RecordSchemas schemas) {
        Operation operation = operation(Routes.name(route));
        var described = new LinkedHashMap<String, Object>();
        described.put("summary", operation.summary());
        described.put("parameters", Routes.parameters(route, queries));
        operation
                .body()
                .ifPresent(body -> described.put(
                        "requestBody", Map.of("required", true, "content", content(BODY, Fields.sketch(body)))));
        described.put("responses", responses(route, operation, schemas));
        described.put("security", security(route));
        return described;
    }

    /// Whoever changes something with a cookie proves that no other site made them.
    private static List<Object> security(UriRouteInfo<?, ?> route) {
        Map<String, Object> session =
                Routes.isWrite(route) ? Map.of("session", List.of(), "csrf", List.of()) : Map.of("session", List.of());
        return List.of(Map.of("key", List.of()), session);
    }

    private static Map<String, Object> responses(UriRouteInfo<?, ?> route, Operation operation, RecordSchemas schemas) {
        var success = new LinkedHashMap<String, Object>();
        success.put("description", operation.summary());
        success.put("headers", headers(route, operation));
        success.put("content", answer(operation, schemas));
        var problem = Map.of(
                "description",
                "It was refused.",
                "content",
                content("application/problem+json", schemas.refer(ProblemJson.class)));
        return Map.of(String.valueOf(operation.status()), success, "default", problem);
    }

    private static Map<String, Object> answer(Operation operation, RecordSchemas schemas) {
        return switch (operation.answer()) {
            case Operation.Answer.Nothing() -> Map.of();
            case Operation.Answer.One(var type) -> content(BODY, schemas.refer(type));
            case Operation.Answer.Tagged(var type) -> content(BODY, schemas.refer(type));
            case Operation.Answer.Many(var type) ->
                content(BODY, Map.of("type", "array", "items", schemas.refer(type)));
            case Operation.Answer.Text(var mediaTypes) ->
                mediaTypes.stream().collect(Collectors.toMap(type -> type, _ -> Map.of("schema", TEXT)));
        };
    }

    private static Map<String, Object> headers(UriRouteInfo<?, ?> route, Operation operation) {
        var headers = new LinkedHashMap<String, Object>();
        if (operation.status() == 201) {
            headers.put("Location", Map.of("required", true, "schema", TEXT));
        }
        if (operation.answer() instanceof Operation.Answer.Tagged) {
            headers.put("ETag", Map.of("required", true, "schema", TEXT));
        }
        if (Routes.isWrite(route)) {
            headers.put("Idempotency-Replayed", Map.of("required", false, "schema", TEXT));
        }
        if (Routes.isPage(route)) {
            headers.put("Link", Map.of("required", false, "schema", TEXT));
        }
        return headers;
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Map.of(mediaType, Map.of("schema", schema));
    }

    private Map<String, Object> components(RecordSchemas schemas) {
        var components = new LinkedHashMap<String, Object>();
        components.put("schemas", ProblemCodes.within(schemas.all(), catalogue));
        components.put(
                "securitySchemes",
                Map.of(
                        "key", Map.of("type", "http", "scheme", "bearer"),
                        "session", Map.of("type", "apiKey", "in", "cookie", "name", cookie()),
                        "csrf", Map.of("type", "apiKey", "in", "header", "name", CsrfGuard.HEADER)));
        return components;
    }

    private String cookie() {
        return baseUrl.isHttps() ? "__Host-vestibule_session" : "vestibule_session";
    }
}
