package dev.vestibule.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.vestibule.architecture.House.dependencies;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R01 to R09: which way the arrows point.
final class LayerRules {
    /// The model in the order in which it is read: each package imports only packages before it.
    static final List<String> READING_ORDER = List.of(
            "mailbox",
            "text",
            "listing",
            "tag",
            "organization",
            "user",
            "provider",
            "identity",
            "membership",
            "session",
            "flow",
            "apikey",
            "event",
            "webhook",
            "audit",
            "seal",
            "idempotency",
            "trace",
            "signal");

    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

    private final House house;

    LayerRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main("R01", "the model outlives every framework", staysWithin("domain", "domain")),
                HouseRule.main(
                        "R02", "use cases run in a plain test", staysWithin("application", "domain", "application")),
                HouseRule.main(
                        "R03",
                        "an adapter can be thrown away alone",
                        forbids(
                                "",
                                slices().matching(house.name("adapters.(*).."))
                                        .should()
                                        .notDependOnEachOther())),
                HouseRule.main("R04", "wiring is a leaf", nobodyKnowsBootstrap()),
                HouseRule.main(
                        "R05", "each side of the hexagon keeps to its side", webUsesInPorts(), othersUseOutPorts()),
                HouseRule.main(
                        "R06",
                        "what we offer is independent of what we need",
                        avoids("in", "application.port.in", house.in("application.port.out")),
                        avoids("out", "application.port.out", house.in("application.port.in"))),
                HouseRule.main(
                        "R07",
                        "every part can be read first",
                        noCycles("domain", "domain.(*).."),
                        noCycles("application", "application.(*).."),
                        noCycles("adapters", "adapters.(*).(*)..")),
                HouseRule.main("R08", "the list is the reading order", readInOrder()),
                HouseRule.main("R09", "a library upgrade touches one module", librariesStayAtHome()));
    }

    private Part staysWithin(String room, String... rooms) {
        Predicate<JavaClass> foreign =
                house.in(rooms).or(LayerRules::isInJavaBase).negate();
        return avoids("", room, foreign);
    }

    private static boolean isInJavaBase(JavaClass type) {
        return type.isPrimitive() || JAVA_BASE.contains(type.getPackageName());
    }

    private Part avoids(String label, String room, Predicate<JavaClass> forbidden) {
        return forbids(label, house.in(room), "stay on their side", type -> dependencies(type, forbidden));
    }

    private Part nobodyKnowsBootstrap() {
        Predicate<JavaClass> bootstrap = house.in("bootstrap");
        return forbids("", bootstrap.negate(), "not know bootstrap", type -> dependencies(type, bootstrap));
    }

    private Part webUsesInPorts() {
        return avoids(
                "web",
                "adapters.web",
                house.in("application").and(house.in("application.port.in").negate()));
    }

    private Part othersUseOutPorts() {
        Predicate<JavaClass> inside =
                house.in("application").and(house.in("application.port.out").negate());
        return forbids(
                "others",
                house.in("adapters.persistence", "adapters.idp", "adapters.messaging"),
                "know the out-ports only",
                type -> dependencies(type, inside));
    }

    private Part noCycles(String label, String pattern) {
        return forbids(label, slices().matching(house.name(pattern)).should().beFreeOfCycles());
    }

    private Part readInOrder() {
        return forbids("", house.in("domain"), "import only what was read before", this::readTooEarly);
    }

    private Stream<String> readTooEarly(JavaClass type) {
        int own = placeOf(type);
        Stream<String> unlisted = own < 0 ? Stream.of("its package is not in the reading order") : Stream.empty();
        return Stream.concat(
                unlisted,
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> house.in("domain").test(dependency.getTargetClass()))
                        .filter(dependency -> placeOf(dependency.getTargetClass()) > own)
                        .map(Dependency::getDescription));
    }

    private int placeOf(JavaClass type) {
        var below = type.getPackageName().substring(house.name("domain").length());
        return READING_ORDER.indexOf(below.replaceFirst("^\\.", "").replaceFirst("\\..*", ""));
    }

    private Part librariesStayAtHome() {
        return forbids(
                "", house.everywhere(), "use a library in its home only", type -> dependencies(type, isAwayFrom(type)));
    }

    private Predicate<JavaClass> isAwayFrom(JavaClass type) {
        return library -> LibraryHome.of(library.getPackageName())
                .filter(home -> !house.in(home.rooms()).test(type))
                .isPresent();
    }
}
