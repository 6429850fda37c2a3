package dev.vestibule.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static dev.vestibule.architecture.House.rule;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R33 to R35: what frameworks and formats may not do.
final class AdapterRules {
    private static final Set<String> FIELD_INJECTION = Set.of(
            "jakarta.inject.Inject",
            "io.micronaut.context.annotation.Value",
            "io.micronaut.context.annotation.Property");

    private static final String CONTROLLER = "io.micronaut.http.annotation.Controller";
    private static final String SECURED = "io.micronaut.security.annotation.Secured";

    /// Development mode serves one developer on one machine, and shows its secrets on purpose.
    private static final String DEVELOPMENT = "bootstrap.dev";

    /// Formats, and where they stay.
    private static final Map<String, String> FORMATS =
            Map.of("Row", "adapters.persistence", "Json", "adapters.web", "Settings", "bootstrap");

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|verifier).*");

    /// Where text from outside is taken apart, a secret is text for a moment.
    private static final Pattern PARSER = Pattern.compile(".*(Parser|Codec|Json|Row|Form|Settings)");

    private final House house;

    AdapterRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main(
                        "R33",
                        "behaviour is in the code one reads",
                        part("fields", house.everywhere(), AdapterRules::injectedFields),
                        part("transactions", house.everywhere(), AdapterRules::transactionalByAnnotation),
                        part("core", house.inCore(), AdapterRules::annotations)),
                HouseRule.main("R34", "forgetting a fence fails the build", fences()),
                HouseRule.main(
                        "R35",
                        "formats and secrets do not leak through layers",
                        part("formats", house.everywhere(), this::strayFormats),
                        part(
                                "secrets",
                                house.everywhere().and(AdapterRules::isNoParser),
                                AdapterRules::secretsAsText)));
    }

    private static Part part(String label, Predicate<JavaClass> where, Function<JavaClass, Stream<String>> offences) {
        return forbids(label, where, "abstain", offences);
    }

    private static Stream<String> injectedFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> FIELD_INJECTION.stream().anyMatch(field::isAnnotatedWith))
                .map(JavaField::getFullName);
    }

    private static Stream<String> transactionalByAnnotation(JavaClass type) {
        return annotationsOf(type).filter(name -> name.endsWith(".Transactional"));
    }

    private static Stream<String> annotations(JavaClass type) {
        return annotationsOf(type).filter(name -> !name.startsWith("java.lang."));
    }

    private static Stream<String> annotationsOf(JavaClass type) {
        return Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream()
                                .map(JavaMember::getAnnotations)
                                .flatMap(Set::stream))
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getName);
    }

    private Predicate<JavaClass> inService() {
        return house.everywhere().and(house.in(DEVELOPMENT).negate());
    }

    private ArchRule fences() {
        return rule(
                inService().and(type -> type.isAnnotatedWith(CONTROLLER)),
                "be fenced, or listed in `OpenEndpoints`",
                this::unfenced);
    }

    private Stream<String> unfenced(JavaClass controller) {
        var listed = OpenRoutes.listedBy(house);
        return controller.getMethods().stream()
                .filter(method -> isOpen(controller, method))
                .flatMap(OpenRoutes::of)
                .filter(route -> !listed.contains(route))
                .map(route -> route + " is open to anyone and not listed");
    }

    private static boolean isOpen(JavaClass controller, JavaMethod method) {
        return Stream.of(method.tryGetAnnotationOfType(SECURED), controller.tryGetAnnotationOfType(SECURED))
                .flatMap(annotation -> annotation.stream())
                .findFirst()
                .map(AdapterRules::letsAnyoneIn)
                .orElse(true);
    }

    private static boolean letsAnyoneIn(JavaAnnotation<?> secured) {
        return Stream.of((Object[]) secured.getExplicitlyDeclaredProperty("value"))
                .anyMatch("isAnonymous()"::equals);
    }

    private Stream<String> strayFormats(JavaClass type) {
        return FORMATS.entrySet().stream()
                .filter(format -> type.getSimpleName().matches(".+" + format.getKey()))
                .filter(format -> !house.in(format.getValue()).test(type))
                .map(format -> "belongs into " + format.getValue());
    }

    /// A type with a `toString` of its own is a wrapper that does not print.
    private static boolean hidesItsText(JavaClass type) {
        return Tree.sourceOf(type)
                .filter(file -> JavaSource.hidesText(file, type.getSimpleName()))
                .isPresent();
    }

    private static boolean isNoParser(JavaClass type) {
        return !PARSER.matcher(House.topLevel(type).getSimpleName()).matches();
    }

    private static Stream<String> secretsAsText(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> SECRET.matcher(field.getName()).matches())
                .filter(field -> !field.getModifiers().contains(STATIC))
                .filter(field -> TypeParts.of(field.getType()).anyMatch(part -> part.isEquivalentTo(String.class)))
                .filter(_ -> !hidesItsText(type))
                .map(JavaField::getFullName);
    }
}
