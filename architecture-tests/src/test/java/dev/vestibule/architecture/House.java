package dev.vestibule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The words the rules are written in, for a house whose packages begin with `root`.
record House(String root) {
    String name(String below) {
        return root + "." + below;
    }

    /// In one of the packages, or below it.
    Predicate<JavaClass> in(String... rooms) {
        return type -> Arrays.stream(rooms).anyMatch(room -> isIn(type, room));
    }

    private boolean isIn(JavaClass type, String room) {
        return (type.getPackageName() + ".").startsWith(name(room) + ".");
    }

    Predicate<JavaClass> everywhere() {
        return in("domain", "application", "adapters", "bootstrap");
    }

    Predicate<JavaClass> inCore() {
        return in("domain", "application");
    }

    Predicate<JavaClass> topLevelIn(String... rooms) {
        return in(rooms).and(JavaClass::isTopLevelClass);
    }

    /// Handlers, and what is declared inside them.
    Predicate<JavaClass> handlers() {
        return in("application").and(type -> topLevel(type).getSimpleName().endsWith("Handler"));
    }

    Predicate<JavaClass> is(String below) {
        return type -> type.getName().equals(name(below));
    }

    /// The type itself, and what implements it.
    Predicate<JavaClass> isA(String below) {
        return type -> type.isAssignableTo(name(below));
    }

    /// Fails when the house has no such class.
    ArchRule has(String below) {
        return rule(is(below), "exist", _ -> Stream.empty());
    }

    /// The classes for which the predicate holds, without offences.
    static ArchRule rule(Predicate<JavaClass> where, String should, Function<JavaClass, Stream<String>> offences) {
        return classes()
                .that(DescribedPredicate.describe("are concerned", where))
                .should(hold(should, offences));
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(House::topLevel).orElse(type);
    }

    private static ArchCondition<JavaClass> hold(String description, Function<JavaClass, Stream<String>> offences) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                offences.apply(type)
                        .map(offence -> SimpleConditionEvent.violated(type, type.getName() + ": " + offence))
                        .forEach(events::add);
            }
        };
    }

    /// What of the class depends on types for which the predicate holds.
    static Stream<String> dependencies(JavaClass type, Predicate<JavaClass> on) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> on.test(dependency.getTargetClass().getBaseComponentType()))
                .map(dependency -> dependency.getDescription());
    }

    /// What of the class calls or refers to methods and constructors for which the predicate holds.
    static Stream<String> calls(JavaClass type, Predicate<JavaCodeUnitAccess<?>> to) {
        return type.getCodeUnitAccessesFromSelf().stream().filter(to).map(JavaCodeUnitAccess::getDescription);
    }

    static Predicate<JavaCodeUnitAccess<?>> method(Predicate<JavaClass> owner, Predicate<String> name) {
        return access -> name.test(access.getTarget().getName()) && owner.test(access.getTargetOwner());
    }

    static Predicate<JavaCodeUnitAccess<?>> constructor(Predicate<JavaClass> owner) {
        return method(owner, "<init>"::equals);
    }
}
