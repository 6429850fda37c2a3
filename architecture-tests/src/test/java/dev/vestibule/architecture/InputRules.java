package dev.vestibule.architecture;

import static dev.vestibule.architecture.House.calls;
import static dev.vestibule.architecture.House.dependencies;
import static dev.vestibule.architecture.House.method;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R24, R25 and R27 to R29, R32: time, chance and configuration come in through one door each; trouble is
/// caught in known places.
final class InputRules {
    private static final Set<String> DICE = Set.of(
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom");

    private static final Set<String> LOGGERS = Set.of("java.lang.System$Logger", "java.util.logging.Logger");

    private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    /// Whoever types a command has to be told something; it is said in one class.
    private static final String TERMINAL = "bootstrap.Terminal";

    /// One gives a request that hit a bug its answer, one keeps the relay going, two fail a delivery whose receiver
    /// broke, and one turns what a library makes of a stranger's input into a refusal.
    private static final Set<String> LAST_RESORTS =
            Set.of("ProblemHandler", "RelayLoop", "LaneHand", "Receivers", "RemoteReceivers", "LibraryFence");

    private final House house;

    InputRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main("R24", "time is an input", outside("", InputRules::clocks, "bootstrap.time")),
                HouseRule.main(
                        "R25",
                        "randomness is an input, and weak sources have no way in",
                        outside("", InputRules::dice, "bootstrap.ids", "bootstrap.crypto")),
                HouseRule.main(
                        "R27",
                        "configuration has one door",
                        part("environment", house.everywhere().and(isSettings().negate()), InputRules::environment),
                        part(
                                "streams",
                                house.everywhere().and(house.is(TERMINAL).negate()),
                                InputRules::streams)),
                HouseRule.main(
                        "R28",
                        "facts leave through `Observer`, where they can be tested",
                        part("", house.inCore(), InputRules::loggers)),
                HouseRule.main(
                        "R29",
                        "exceptions are no control flow",
                        part("", house.inCore().and(JavaClass::isTopLevelClass), InputRules::catches)),
                HouseRule.main("R32", "failures surface in known places", broadCatches()));
    }

    private Part outside(String label, Function<JavaClass, Stream<String>> offences, String... homes) {
        return part(label, house.everywhere().and(house.in(homes).negate()), offences);
    }

    private static Part part(String label, Predicate<JavaClass> where, Function<JavaClass, Stream<String>> offences) {
        return forbids(label, where, "abstain", offences);
    }

    private Predicate<JavaClass> isSettings() {
        return house.in("bootstrap")
                .and(type -> House.topLevel(type).getSimpleName().endsWith("Settings"));
    }

    private static Stream<String> clocks(JavaClass type) {
        Predicate<JavaClass> javaTime = owner -> owner.getPackageName().startsWith("java.time");
        Predicate<JavaCodeUnitAccess<?>> readings = method(javaTime, "now"::equals)
                .or(method(called("java.time.InstantSource"), "system"::equals))
                .or(method(called("java.lang.System"), List.of("currentTimeMillis", "nanoTime")::contains));
        return Stream.concat(calls(type, readings), dependencies(type, called("java.time.Clock")));
    }

    private static Stream<String> dice(JavaClass type) {
        Predicate<JavaClass> generators =
                on -> DICE.contains(on.getName()) || on.getPackageName().equals("java.util.random");
        Predicate<JavaCodeUnitAccess<?>> throwsOfDice = method(called("java.util.UUID"), "randomUUID"::equals)
                .or(method(called("java.lang.Math"), "random"::equals));
        return Stream.concat(calls(type, throwsOfDice), dependencies(type, generators));
    }

    private static Stream<String> environment(JavaClass type) {
        return calls(
                type,
                method(
                        called("java.lang.System"),
                        List.of("getenv", "getProperty", "getProperties", "setProperty")::contains));
    }

    private static Stream<String> streams(JavaClass type) {
        var standard = type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                .map(access -> access.getDescription());
        return Stream.concat(standard, dependencies(type, called("java.lang.IO")));
    }

    private static Stream<String> loggers(JavaClass type) {
        return dependencies(
                type,
                on -> LOGGERS.contains(on.getName()) || on.getPackageName().startsWith("org.slf4j"));
    }

    private static Stream<String> catches(JavaClass type) {
        return Tree.sourceOf(type).stream()
                .flatMap(file -> JavaSource.typesCaughtIn(file).stream())
                .map(caught -> "catches " + caught);
    }

    private Part broadCatches() {
        Predicate<JavaClass> elsewhere = house.everywhere()
                .and(JavaClass::isTopLevelClass)
                .and(type -> !LAST_RESORTS.contains(type.getSimpleName()));
        return part("", elsewhere, type -> catches(type).filter(InputRules::isBroad));
    }

    private static boolean isBroad(String caught) {
        return BROAD.contains(caught.substring("catches ".length()));
    }

    private static Predicate<JavaClass> called(String name) {
        return type -> type.getName().equals(name);
    }
}
