package dev.vestibule.architecture;

import static dev.vestibule.architecture.House.calls;
import static dev.vestibule.architecture.House.dependencies;
import static dev.vestibule.architecture.House.method;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R36 to R38: the rules about tests, and about these rules.
final class TestRules {
    private static final List<String> MOCKS = List.of("org.mockito", "org.easymock", "org.powermock", "io.mockk");

    private static final Set<String> LENIENT = Set.of("allowEmptyShould", "ignoreDependency", "freeze");

    private static final String DISABLED = "org.junit.jupiter.api.Disabled";

    /// Fake and PostgreSQL.
    private static final int REAL_THINGS = 2;

    private final House house;

    TestRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.tests(
                        "R36",
                        "the rules cannot rot quietly",
                        forbids("", house.in("architecture"), "freeze, ignore and allow nothing", TestRules::leniency)),
                HouseRule.tests(
                        "R37",
                        "fakes stay honest",
                        forbids("tricks", Tree::isTest, "neither mock, sleep nor be disabled", TestRules::tricks),
                        forbids(
                                "contracts",
                                house.is(TransactionRules.STORES),
                                "give each store a contract that the fake and the real thing keep",
                                TestRules::unkept)),
                HouseRule.main(
                        "R38",
                        "the tree explains itself",
                        forbids("", house.everywhere(), "live in a described package", TestRules::undescribed)));
    }

    private static Stream<String> leniency(JavaClass type) {
        return Stream.concat(
                calls(type, method(_ -> true, LENIENT::contains)),
                dependencies(type, on -> on.getSimpleName().equals("FreezingArchRule")));
    }

    private static Stream<String> tricks(JavaClass type) {
        Predicate<JavaClass> mocks = on -> MOCKS.stream().anyMatch(on.getPackageName()::startsWith)
                || on.getName().equals(DISABLED);
        Predicate<JavaClass> threads = owner -> owner.isEquivalentTo(Thread.class);
        return Stream.concat(dependencies(type, mocks), calls(type, method(threads, "sleep"::equals)));
    }

    private static Stream<String> unkept(JavaClass stores) {
        return stores.getMethods().stream()
                .map(JavaMethod::getRawReturnType)
                .filter(port -> keepers(port) < REAL_THINGS)
                .map(port -> port.getSimpleName() + "Contract has " + keepers(port) + " subclasses");
    }

    private static long keepers(JavaClass port) {
        return port.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(type -> type.getSimpleName().equals(port.getSimpleName() + "Contract"))
                .distinct()
                .mapToLong(contract -> contract.getAllSubclasses().size())
                .sum();
    }

    private static Stream<String> undescribed(JavaClass type) {
        return Tree.sourceOf(type)
                .filter(source -> !Files.exists(source.resolveSibling("package-info.java")))
                .map(_ -> type.getPackageName() + " has no package-info")
                .stream();
    }
}
