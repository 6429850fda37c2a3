package dev.vestibule.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static dev.vestibule.architecture.House.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R10 to R12 and R17 to R19: what use cases and ports look like.
final class PortRules {
    private static final Set<String> INPUTS = Set.of("Command", "Query");

    /// Ids begin here as bare UUIDs and get their type at once.
    private static final String WHERE_IDS_BEGIN = "IdSource";

    private static final Set<String> STRINGLY =
            Set.of("java.util.Map", "java.lang.Object", "java.util.UUID", byte[].class.getName());

    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

    private final House house;

    PortRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main("R10", "all use cases look alike", onInPorts("be one `handle`", this::strangeInPort)),
                HouseRule.main("R11", "the compiler lists the outcomes for every caller", results()),
                HouseRule.main("R12", "the door is the interface", onHandlers("hide behind their port", this::strange)),
                HouseRule.main(
                        "R17",
                        "fakes and adapters answer for all behaviour",
                        onOutPorts("be interfaces of abstract methods", PortRules::behaviour)),
                HouseRule.main(
                        "R18",
                        "no stringly typed tunnels",
                        rule(
                                ports().and(port -> !port.getSimpleName().equals(WHERE_IDS_BEGIN)),
                                "speak in types of the model",
                                type -> signatures(type, PortRules::isStringly))),
                HouseRule.main(
                        "R19",
                        "outcomes have names",
                        rule(
                                ports().or(house.handlers()),
                                "neither take nor return a boolean",
                                type -> signatures(type, PortRules::isBoolean))));
    }

    private Predicate<JavaClass> ports() {
        return house.topLevelIn("application.port.in", "application.port.out");
    }

    private ArchRule onInPorts(String should, Function<JavaClass, Stream<String>> offences) {
        return rule(house.topLevelIn("application.port.in"), should, offences);
    }

    private ArchRule onOutPorts(String should, Function<JavaClass, Stream<String>> offences) {
        return rule(house.topLevelIn("application.port.out"), should, offences);
    }

    private ArchRule onHandlers(String should, Function<JavaClass, Stream<String>> offences) {
        return rule(house.handlers().and(JavaClass::isTopLevelClass), should, offences);
    }

    private Stream<String> strangeInPort(JavaClass port) {
        if (!port.isInterface() || port.getMethods().size() != 1) {
            return Stream.of("is not an interface with a single method");
        }
        var handle = port.getMethods().iterator().next();
        return isHandle(port, handle) ? Stream.empty() : Stream.of(handle.getFullName() + " is not a `handle`");
    }

    private static boolean isHandle(JavaClass port, JavaMethod method) {
        var inputs = method.getRawParameterTypes();
        return method.getName().equals("handle")
                && inputs.size() == 1
                && INPUTS.contains(inputs.getFirst().getSimpleName())
                && isNestedIn(port, inputs.getFirst())
                && isResult(method.getRawReturnType())
                && isNestedIn(port, method.getRawReturnType());
    }

    private static boolean isNestedIn(JavaClass port, JavaClass type) {
        return type.getEnclosingClass().filter(port::equals).isPresent();
    }

    private static boolean isResult(JavaClass type) {
        return type.getSimpleName().equals("Result");
    }

    private ArchRule results() {
        return rule(
                house.in("application.port.in").and(PortRules::isResult),
                "be sealed, with records as cases, or one record",
                PortRules::openEnds);
    }

    private static Stream<String> openEnds(JavaClass result) {
        if (result.isRecord()) {
            return Stream.empty();
        }
        return result.getPermittedSubclasses()
                .map(cases -> cases.stream().filter(one -> !one.isRecord()).map(one -> one.getName() + " is no record"))
                .orElse(Stream.of("is not sealed"));
    }

    private Stream<String> strange(JavaClass handler) {
        Stream<String> open = handler.getModifiers().contains(PUBLIC)
                        || !handler.getModifiers().contains(FINAL)
                ? Stream.of("is not package-private and final")
                : Stream.empty();
        return Stream.concat(
                open, isNamedAfterItsPort(handler) ? Stream.empty() : Stream.of("is not named after its one in-port"));
    }

    private boolean isNamedAfterItsPort(JavaClass handler) {
        var ports = List.copyOf(handler.getRawInterfaces());
        return ports.size() == 1
                && house.topLevelIn("application.port.in").test(ports.getFirst())
                && handler.getSimpleName().equals(ports.getFirst().getSimpleName() + "Handler");
    }

    private static Stream<String> behaviour(JavaClass port) {
        Stream<String> kind = port.isInterface() ? Stream.empty() : Stream.of("is not an interface");
        return Stream.concat(
                kind,
                port.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(ABSTRACT))
                        .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                        .map(method -> method.getFullName() + " has a body"));
    }

    private static Stream<String> signatures(JavaClass type, Predicate<JavaClass> forbidden) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(PRIVATE))
                .filter(method -> typesOf(method).anyMatch(forbidden))
                .map(JavaMethod::getFullName);
    }

    /// What the method takes and returns, down to type arguments; type variables stand for the caller's types.
    private static Stream<JavaClass> typesOf(JavaMethod method) {
        return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .flatMap(TypeParts::of);
    }

    private static boolean isStringly(JavaClass type) {
        return STRINGLY.contains(type.getName());
    }

    private static boolean isBoolean(JavaClass type) {
        return BOOLEANS.contains(type.getName());
    }
}
