package dev.vestibule.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static dev.vestibule.architecture.House.calls;
import static dev.vestibule.architecture.House.constructor;
import static dev.vestibule.architecture.House.dependencies;
import static dev.vestibule.architecture.House.rule;
import static dev.vestibule.architecture.HouseRule.anchors;
import static dev.vestibule.architecture.HouseRule.forbids;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// R20 to R23, R26, R30 and R31: values, closed families, proofs that only their owners can make.
final class ModelRules {
    static final String PROOF = "domain.identity.VerifiedIdentity";
    static final String FLOW = "domain.flow.SsoFlow";

    /// To start is no transition: nothing comes before this state that could make it.
    private static final String FIRST_STATE = "AwaitingProvider";

    /// Decoding gives back what was encoded from the real thing.
    private static final String FLOW_CODEC = "adapters.persistence.flow";

    /// What has to move, in one object that guards it.
    private static final Map<String, String> MOVING_PARTS = Map.of(
            "JsonReader", "a cursor lives for one text",
            "FetchBudget", "a token bucket counts",
            "Kept", "a cache holds the newest copy");

    private static final Set<String> BUG_REPORTS =
            Set.of("IllegalArgumentException", "IllegalStateException", "NullPointerException");

    /// The compiler puts it behind every exhaustive switch.
    private static final String MADE_BY_THE_COMPILER = "java.lang.MatchException";

    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.lang.StringBuilder");

    private final House house;

    ModelRules(House house) {
        this.house = house;
    }

    Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.main("R20", "the model is values and closed families only", modelTypes()),
                HouseRule.main(
                        "R21",
                        "nothing changes behind the reader's back",
                        everywhere("setters", "have no setters", ModelRules::setters),
                        everywhere("fields", "have final fields only", ModelRules::openFields),
                        everywhere("arrays", "keep arrays out of records", ModelRules::arrays)),
                HouseRule.main("R22", "the proof type is a proof", proofs(), anchors("proof", house.has(PROOF))),
                HouseRule.main(
                        "R23", "illegal transitions stay impossible", states(), anchors("flow", house.has(FLOW))),
                HouseRule.main(
                        "R26",
                        "there is no hidden state between requests",
                        everywhere("statics", "have no mutable statics", ModelRules::mutableStatics),
                        everywhere(
                                "threads",
                                "keep nothing at a thread",
                                type -> dependencies(type, on -> on.isAssignableTo(ThreadLocal.class)))),
                HouseRule.main(
                        "R30",
                        "outcomes are results",
                        inCore("declared", "declare no checked exceptions", ModelRules::checkedExceptions),
                        inCore("types", "are no exceptions", ModelRules::exceptionTypes)),
                HouseRule.main(
                        "R31",
                        "what is thrown is a bug report",
                        inCore("", "throw bug reports only", ModelRules::thrown)));
    }

    private Part everywhere(String label, String should, Function<JavaClass, Stream<String>> offences) {
        return forbids(label, house.everywhere(), should, offences);
    }

    private Part inCore(String label, String should, Function<JavaClass, Stream<String>> offences) {
        return forbids(label, house.inCore(), should, offences);
    }

    private ArchRule modelTypes() {
        return rule(
                house.topLevelIn("domain"),
                "be records, enums or sealed interfaces",
                ModelRules::neitherValueNorFamily);
    }

    private static Stream<String> neitherValueNorFamily(JavaClass type) {
        boolean isFamily = type.isInterface() && type.isSealed();
        return type.isRecord() || type.isEnum() || isFamily ? Stream.empty() : Stream.of("is something else");
    }

    private static Stream<String> setters(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .filter(method -> !method.getModifiers().contains(PRIVATE))
                .filter(method -> method.getRawParameterTypes().size() == 1)
                .filter(method -> method.getRawReturnType().isEquivalentTo(void.class))
                .map(JavaMethod::getFullName);
    }

    private static Stream<String> openFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(FINAL))
                .filter(field -> !MOVING_PARTS.containsKey(type.getSimpleName()))
                .map(JavaField::getFullName);
    }

    private static Stream<String> arrays(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> type.isRecord() && !field.getModifiers().contains(STATIC))
                .filter(field -> field.getRawType().isArray())
                .map(JavaField::getFullName);
    }

    private static Stream<String> mutableStatics(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(STATIC))
                .filter(field -> !field.getModifiers().contains(SYNTHETIC))
                .filter(field -> !field.getModifiers().contains(FINAL) || isMutable(field.getRawType()))
                .map(JavaField::getFullName);
    }

    private static boolean isMutable(JavaClass type) {
        return type.isArray() || MUTABLE.contains(type.getName());
    }

    private Part proofs() {
        Predicate<JavaClass> makers = house.in("adapters.idp", FLOW_CODEC);
        return madeOnlyBy("only what has checked makes a proof", house.is(PROOF), makers);
    }

    private Part states() {
        Predicate<JavaClass> makers = house.in("domain.flow", FLOW_CODEC);
        Predicate<JavaClass> laterStates =
                house.isA(FLOW).and(state -> !state.getSimpleName().equals(FIRST_STATE));
        return madeOnlyBy("reach a state by its transition", laterStates, makers);
    }

    private Part madeOnlyBy(String should, Predicate<JavaClass> made, Predicate<JavaClass> makers) {
        Predicate<JavaClass> others = house.everywhere().and(makers.or(made).negate());
        return forbids("", others, should, type -> calls(type, constructor(made)));
    }

    private static Stream<String> checkedExceptions(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getExceptionTypes().stream().anyMatch(ModelRules::isChecked))
                .map(unit -> unit.getFullName());
    }

    private static boolean isChecked(JavaClass exception) {
        return !exception.isAssignableTo(RuntimeException.class) && !exception.isAssignableTo(Error.class);
    }

    private static Stream<String> exceptionTypes(JavaClass type) {
        return type.isAssignableTo(Throwable.class) ? Stream.of("is an exception") : Stream.empty();
    }

    private static Stream<String> thrown(JavaClass type) {
        return calls(type, constructor(made -> made.isAssignableTo(Throwable.class) && !isBugReport(made)));
    }

    private static boolean isBugReport(JavaClass exception) {
        return exception.getName().equals(MADE_BY_THE_COMPILER) || BUG_REPORTS.contains(exception.getSimpleName());
    }
}
