package dev.vestibule.adapters.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Described;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.user.ListUsers;
import dev.vestibule.domain.listing.Page;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the description says is what the server does. That every answer seen in any test of this module fits it, is
/// seen to by `Server`.
class OpenApiTest {
    private static final String ID = "01930000-0000-7000-8000-000000000100";

    private static final Server SERVER = Server.overHttp();
    private static final Described DESCRIBED =
            Described.by(new Api(SERVER).get("/openapi.yaml").body());

    private final Api api = new Api(SERVER);

    private static Stream<String> operations() {
        return DESCRIBED.paths().keySet().stream()
                .flatMap(path -> Described.object(DESCRIBED.paths(), path).keySet().stream()
                        .map(method -> method + " " + path));
    }

    private static Map<String, Object> operation(String name) {
        String[] parts = name.split(" ", 2);
        return Described.object(Described.object(DESCRIBED.paths(), parts[1]), parts[0]);
    }

    @Test
    void every_route_of_the_router_is_described_and_none_else() {
        Set<String> routes = SERVER.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/api/"))
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethod().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toString().substring("/api/v1".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(routes, operations().collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("3.1.0", DESCRIBED.document().get("openapi"));
    }

    private static Stream<String> bodies() {
        return operations().filter(name -> operation(name).containsKey("requestBody"));
    }

    private static Map<String, Object> body(String name) {
        Map<String, Object> content = Described.object(Described.object(operation(name), "requestBody"), "content");
        return Described.object(Described.object(content, "application/json"), "schema");
    }

    private String send(String name, String json) {
        String[] parts = name.split(" ", 2);
        String path = parts[1].replaceAll("\\{\\w+}", ID);
        return (parts[0].equals("patch") ? api.patch(path, json) : api.post(path, json)).body();
    }

    private static String fault(String field, String code) {
        return "{\"pointer\":\"/" + field + "\",\"code\":\"" + code + "\"";
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void the_server_reads_the_fields_that_are_described_and_no_others(String name) {
        Map<String, Object> properties = Described.object(body(name), "properties");
        String all = properties.keySet().stream()
                .map(field -> "\"" + field + "\":{\"x\":[]}")
                .collect(Collectors.joining(",", "{", ",\"undescribed\":1}"));

        String answer = send(name, all);

        assertTrue(answer.contains(fault("undescribed", "unknown_field")), answer);
        properties.keySet().forEach(field -> assertFalse(answer.contains(fault(field, "unknown_field")), answer));
        assertFalse(properties.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void the_server_demands_the_fields_that_are_described_as_required(String name) {
        List<?> required = (List<?>) body(name).getOrDefault("required", List.of());

        String answer = send(name, "{\"undescribed\":1}");

        required.forEach(field -> assertTrue(answer.contains("{\"pointer\":\"/" + field), field + ": " + answer));
    }

    @Test
    void conditions_pages_and_filters_are_described() {
        assertEquals(
                Set.of("org", "member", "If-Match", "Idempotency-Key", "mayReturn"),
                parameters("delete /organizations/{org}/members/{member}"));
        assertEquals(
                Set.of("org", "role", "linked", "flag", "cursor", "limit"),
                parameters("get /organizations/{org}/members"));
    }

    private static Set<String> parameters(String name) {
        return ((List<?>) operation(name).get("parameters"))
                .stream()
                        .map(parameter -> String.valueOf(((Map<?, ?>) parameter).get("name")))
                        .collect(Collectors.toSet());
    }

    @Test
    void an_answer_that_is_not_as_described_is_noticed() {
        SERVER.ports().listUsers.answers(new ListUsers.Result.Listed(new Page<>(List.of(), Optional.empty())));
        var empty = api.get("/users");
        var yaml = api.get("/openapi.yaml");

        assertEquals(List.of(), DESCRIBED.faultsOf("GET", "/api/v1/users", empty));
        assertEquals(
                List.of("header ETag is missing", " is no object: []"),
                DESCRIBED.faultsOf("GET", "/api/v1/users/" + ID, empty));
        assertEquals(List.of("content type application/yaml"), DESCRIBED.faultsOf("GET", "/api/v1/users", yaml));
        assertEquals(
                List.of("status 200 is not described"), DESCRIBED.faultsOf("DELETE", "/api/v1/users/" + ID, empty));
    }

    @Test
    void it_can_be_read_by_people_too() {
        var page = api.get("/docs");

        assertEquals(200, page.statusCode());
        operations().forEach(name -> assertTrue(page.body().contains(name.substring(name.indexOf(' ') + 1)), name));
        assertTrue(page.body().contains("precondition_failed"));
    }

    @Test
    void strangers_are_not_told() {
        assertEquals(401, SERVER.get("/api/v1/openapi.yaml").statusCode());
        assertEquals(401, SERVER.get("/api/v1/docs").statusCode());
    }
}
