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
                        .map(path -> verb.toUpperCase(Locale.ROOT) + " " + orRoot(base(method) + slashed(path))));
    }

    private static String base(JavaMethod method) {
        var controller = method.getOwner().getAnnotationOfType(MAPPINGS + "Controller");
        return slashed(String.valueOf(controller.get("value").orElse("/")));
    }

    /// `value`, `uri` and `uris` are three names for the same thing; what is not given is `/`.
    private static Stream<String> paths(JavaAnnotation<?> mapping) {
        var given = Stream.concat(
                        Stream.of("value", "uri")
                                .flatMap(name -> mapping.tryGetExplicitlyDeclaredProperty(name).stream()),
                        mapping.tryGetExplicitlyDeclaredProperty("uris").stream()
                                .flatMap(several -> Arrays.stream((Object[]) several)))
                .map(String::valueOf)
                .toList();
        return given.isEmpty() ? Stream.of("/") : given.stream();
    }

    private static String orRoot(String path) {
        return path.isEmpty() ? "/" : path;
    }

    private static String slashed(String path) {
        return path.equals("/") || path.isEmpty() ? "" : path.startsWith("/") ? path : "/" + path;
    }
}
