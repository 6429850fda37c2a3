package dev.vestibule.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A rule by its number, the code it speaks about, and its parts. A part that finds nothing to check fails.
record HouseRule(String name, Scope scope, List<Part> parts) {
    enum Scope {
        MAIN,
        TESTS
    }

    /// What a part is for: to forbid something, which needs a plant; or only to prove that what the rule names exists.
    enum Kind {
        FORBIDS,
        ANCHORS
    }

    record Part(String label, Kind kind, ArchRule rule) {}

    /// A rule about main code with one part.
    static HouseRule main(String name, String because, ArchRule rule) {
        return main(name, because, forbids("", rule));
    }

    static HouseRule main(String name, String because, Part... parts) {
        return new HouseRule(name, Scope.MAIN, named(name, because, parts));
    }

    static HouseRule tests(String name, String because, Part... parts) {
        return new HouseRule(name, Scope.TESTS, named(name, because, parts));
    }

    static Part forbids(String label, ArchRule rule) {
        return new Part(label, Kind.FORBIDS, rule);
    }

    static Part forbids(
            String label, Predicate<JavaClass> where, String should, Function<JavaClass, Stream<String>> offences) {
        return forbids(label, House.rule(where, should, offences));
    }

    static Part anchors(String label, ArchRule rule) {
        return new Part(label, Kind.ANCHORS, rule);
    }

    /// `R07`, or `R07 adapters` where the rule has several parts.
    String nameOf(Part part) {
        return nameOf(name, part);
    }

    private static String nameOf(String name, Part part) {
        return part.label().isEmpty() ? name : name + " " + part.label();
    }

    private static List<Part> named(String name, String because, Part... parts) {
        return List.of(parts).stream()
                .map(part -> new Part(part.label(), part.kind(), named(nameOf(name, part), because, part.rule())))
                .toList();
    }

    private static ArchRule named(String name, String because, ArchRule rule) {
        return rule.as(name + ": " + rule.getDescription()).because(because);
    }
}
