package dev.vestibule.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// R34: routes as `GET /path`, and those that `OpenEndpoints.ROUTES` says may be asked for by anyone.
final class OpenRoutes {
    private static final String MAPPINGS = "io.micronaut.http.annotation.";
    private static final List<String> VERBS = List.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options");

    private OpenRoutes() {}

    /// Empty where there is no such list: then nothing is open.
    static Set<?> listedBy(House house) {
        try {
            var routes = Class.forName(house.name("adapters.web.guard.OpenEndpoints"))
                    .getDeclaredField("ROUTES");
            routes.setAccessible(true);
            return (Set<?>) routes.get(null);
        } catch (ReflectiveOperationException _) {
            return Set.of();
        }
    }

    static Stream<String> of(JavaMethod method) {
        return VERBS.stream()
                .flatMap(verb -> method.tryGetAnnotationOfType(MAPPINGS + verb).stream()
                        .flatMap(OpenRoutes::paths)
                        .map(path -> verb.toUpperCase(Locale.ROOT) + " " + route(base(method) + slashed(path))));
    }

    private static String base(JavaMethod method) {
        var controller = method.getOwner().getAnnotationOfType(MAPPINGS + "Controller");
        return slashed(String.valueOf(controller.get("value").orElse("/")));
    }

    /// The front page's path is a slash.
    private static String route(String path) {
        return path.isEmpty() ? "/" : path;
    }

    private static Stream<String> paths(JavaAnnotation<?> mapping) {
        var several = (Object[]) mapping.get("uris").orElse(new Object[0]);
        return several.length > 1
                ? Arrays.stream(several).map(String::valueOf)
                : Stream.of(String.valueOf(mapping.get("value").orElse("/")));
    }

    private static String slashed(String path) {
        return path.equals("/") || path.isEmpty() ? "" : path.startsWith("/") ? path : "/" + path;
    }
}
