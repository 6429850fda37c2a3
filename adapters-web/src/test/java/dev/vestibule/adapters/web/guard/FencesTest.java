package dev.vestibule.adapters.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Server;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FencesTest {
    private static final String OURS = "dev.vestibule.adapters.web";

    private final Router router = Server.overHttp().bean(Router.class);

    private Set<UriRouteInfo<?, ?>> ours() {
        return router.uriRoutes()
                .filter(route ->
                        route.getTargetMethod().getDeclaringType().getName().startsWith(OURS))
                .collect(Collectors.toSet());
    }

    @Test
    void every_route_is_fenced_or_listed_as_open() {
        var neither = ours().stream()
                .filter(route -> !route.getTargetMethod().hasStereotype(Secured.class))
                .map(OpenRoutes::describe)
                .filter(route -> !OpenEndpoints.ROUTES.contains(route))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), neither);
    }

    @Test
    void every_listed_route_is_there() {
        var known = ours().stream().map(OpenRoutes::describe).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(OpenEndpoints.ROUTES),
                new TreeSet<>(
                        known.stream().filter(OpenEndpoints.ROUTES::contains).toList()));
    }

    @Test
    void the_api_is_fenced_as_a_whole() {
        assertTrue(OpenEndpoints.ROUTES.stream().noneMatch(route -> route.contains("/api")));
        assertTrue(ours().stream()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/api"))
                .allMatch(route -> route.getTargetMethod().hasStereotype(Secured.class)));
    }
}
