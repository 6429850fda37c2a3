package dev.vestibule.adapters.web.openapi;

import dev.vestibule.adapters.web.binding.Reads;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.event.EventType;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.tag.Condition;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The routes of the API, and what the router knows of their parameters.
@Singleton
final class Routes {
    private static final String ROOT = "/api/v1/";
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
    private static final Map<String, Object> ID_OR_SLUG =
            Map.of("type", "string", "description", "the slug or id of an organization");
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> LIMIT =
            Map.of("type", "integer", "minimum", 1, "maximum", PageRequest.MAX_LIMIT);

    /// A write with a key is done once, and answered the same as often as it is sent within a day.
    private static final Map<String, Object> KEY =
            Map.of("type", "string", "pattern", "^[!-~]+$", "minLength", 1, "maxLength", 255);

    private final Router router;

    Routes(Router router) {
        this.router = router;
    }

    /// Each once, in the order of their paths. HEAD is answered by the route for GET.
    List<UriRouteInfo<?, ?>> all() {
        var byName = new TreeMap<String, UriRouteInfo<?, ?>>();
        router.uriRoutes()
                .filter(route -> path(route).startsWith(ROOT))
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(route -> byName.putIfAbsent(path(route) + " " + route.getHttpMethod(), route));
        return List.copyOf(byName.values());
    }

    static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }

    static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() + " " + path(route).substring(ROOT.length() - 1);
    }

    static boolean isPage(UriRouteInfo<?, ?> route) {
        return takes(route, PageRequest.class);
    }

    static boolean isWrite(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() != HttpMethod.GET;
    }

    private static boolean takes(UriRouteInfo<?, ?> route, Class<?> type) {
        return arguments(route).anyMatch(argument -> argument.getType() == type);
    }

    private static Stream<Argument<?>> arguments(UriRouteInfo<?, ?> route) {
        return Stream.of(route.getTargetMethod().getArguments());
    }

    static List<Object> parameters(UriRouteInfo<?, ?> route, Map<String, Map<String, Object>> queries) {
        var parameters = new ArrayList<Object>();
        arguments(route)
                .filter(argument -> argument.isAnnotationPresent(PathVariable.class))
                .forEach(argument -> parameters.add(parameter(argument.getName(), "path", true, inPath(argument))));
        Stream.of(route.getTargetMethod().stringValues(Reads.class))
                .forEach(name -> parameters.add(parameter(name, "query", false, queries.getOrDefault(name, TEXT))));
        if (isPage(route)) {
            parameters.add(parameter("cursor", "query", false, ID));
            parameters.add(parameter("limit", "query", false, LIMIT));
        }
        if (takes(route, Condition.class)) {
            parameters.add(parameter("If-Match", "header", true, TEXT));
        }
        if (isWrite(route)) {
            parameters.add(parameter("Idempotency-Key", "header", false, KEY));
        }
        return parameters;
    }

    private static Map<String, Object> inPath(Argument<?> argument) {
        if (argument.getType() == TraceCode.class || argument.getType() == EventType.class) {
            return TEXT;
        }
        return argument.getType() == OrganizationRef.class ? ID_OR_SLUG : ID;
    }

    private static Map<String, Object> parameter(
            String name, String place, boolean required, Map<String, Object> schema) {
        return Map.of("name", name, "in", place, "required", required, "schema", schema);
    }
}
