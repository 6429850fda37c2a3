package dev.vestibule.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static dev.vestibule.architecture.House.calls;
import static dev.vestibule.architecture.House.dependencies;
import static dev.vestibule.architecture.House.method;
import static dev.vestibule.architecture.House.rule;
import static dev.vestibule.architecture.House.topLevel;
import static dev.vestibule.architecture.HouseRule.anchors;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R13 to R16: one transaction per use case, opened in one place, with nothing slow inside.
final class TransactionRules {
    static final String UNIT_OF_WORK = "application.port.out.world.UnitOfWork";
    static final String STORES = "application.port.out.store.Stores";

    /// Handlers open the unit that they hand on; ids cost nothing.
    private static final Set<String> HARMLESS_BESIDE_STORES = Set.of("UnitOfWork", "IdSource");

    private final House house;

    TransactionRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main(
                        "R13",
                        "there is one transaction per use case, visible in one place",
                        opensUnits("execute", "domain", "application", "adapters", "bootstrap"),
                        opensUnits("read", "application"),
                        anchors("unit of work", house.has(UNIT_OF_WORK))),
                HouseRule.main("R14", "no nested transactions, no hidden chains: share steps", callsNoInPort()),
                HouseRule.main(
                        "R15",
                        "no network, mail or crypto latency while locks are held",
                        forbids("", storesAreAlone()),
                        anchors("stores", house.has(STORES))),
                HouseRule.main(
                        "R16", "\"no transaction, no store\" cannot be bypassed", forbids("", jdbcStoresAreHidden())));
    }

    private Part opensUnits(String method, String... rooms) {
        Predicate<JavaClass> unit = house.isA(UNIT_OF_WORK);
        return forbids(
                method,
                house.in(rooms).and(house.handlers().negate()),
                "open no unit of work",
                type -> calls(type, method(unit, method::equals)));
    }

    private ArchRule callsNoInPort() {
        Predicate<JavaClass> inPorts = house.topLevelIn("application.port.in");
        return rule(
                house.in("application"), "call no use case", type -> calls(type, method(inPorts, "handle"::equals)));
    }

    private ArchRule storesAreAlone() {
        Predicate<JavaClass> slow = house.in("application.port.out.world")
                .and(type -> !HARMLESS_BESIDE_STORES.contains(topLevel(type).getSimpleName()));
        return rule(
                house.in("application").and(this::takesStores),
                "use nothing of the outer world beside `Stores`",
                type -> dependencies(type, slow));
    }

    private boolean takesStores(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .anyMatch(method -> method.getRawParameterTypes().stream().anyMatch(house.is(STORES)));
    }

    private ArchRule jdbcStoresAreHidden() {
        return rule(
                house.topLevelIn("adapters.persistence").and(TransactionRules::isJdbcStores),
                "be package-private and built by `JdbcUnitOfWork`",
                TransactionRules::exposure);
    }

    private static boolean isJdbcStores(JavaClass type) {
        return type.getSimpleName().equals("JdbcStores");
    }

    private static Stream<String> exposure(JavaClass stores) {
        Stream<String> open = stores.getModifiers().contains(PUBLIC) ? Stream.of("is public") : Stream.empty();
        return Stream.concat(
                open,
                stores.getConstructorCallsToSelf().stream()
                        .filter(call ->
                                !topLevel(call.getOriginOwner()).getSimpleName().equals("JdbcUnitOfWork"))
                        .map(call -> call.getDescription()));
    }
}
