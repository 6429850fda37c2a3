package dev.vestibule.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.vestibule.architecture.HouseRule.Part;
import dev.vestibule.architecture.HouseRule.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    /// Parts about something that does not exist yet, and what they wait for. Once it is there, the line has to go.
    private static final Map<String, String> AWAITED = Map.of();

    /// Parts that are being fulfilled. Once they are, the line has to go.
    private static final Map<String, String> UNFINISHED =
            Map.of("R35 formats", "the idp module has a type called `OutboundSettings`, and so has bootstrap");

    private static final String NOTHING_FOUND = "failed to check any classes";

    private final Collection<HouseRule> rules = HouseRules.under(Tree.BASE).values();
    private JavaClasses mainClasses;
    private JavaClasses allClasses;

    @BeforeAll
    void read_the_classes() {
        allClasses = Tree.classes();
        mainClasses = allClasses.that(DescribedPredicate.describe("main", type -> !Tree.isTest(type)));
    }

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return eachPart((rule, part) -> DynamicTest.dynamicTest(rule.nameOf(part), () -> check(rule, part)));
    }

    @Test
    void only_parts_of_rules_are_awaited() {
        var parts = eachPart(HouseRule::nameOf).toList();

        assertEquals(
                List.of(),
                Stream.of(AWAITED, UNFINISHED)
                        .flatMap(names -> names.keySet().stream())
                        .filter(name -> !parts.contains(name))
                        .toList());
    }

    private <R> Stream<R> eachPart(BiFunction<HouseRule, Part, R> visit) {
        return rules.stream().flatMap(rule -> rule.parts().stream().map(part -> visit.apply(rule, part)));
    }

    private void check(HouseRule rule, Part part) {
        var classes = rule.scope() == Scope.MAIN ? mainClasses : allClasses;
        if (AWAITED.containsKey(rule.nameOf(part))) {
            assertTrue(complaint(part.rule(), classes).contains(NOTHING_FOUND), "it is there: take it off the list");
        } else if (UNFINISHED.containsKey(rule.nameOf(part))) {
            assertFalse(complaint(part.rule(), classes).isEmpty(), "it is fulfilled: take it off the list");
        } else {
            part.rule().check(classes);
        }
    }

    private static String complaint(ArchRule rule, JavaClasses classes) {
        try {
            rule.check(classes);
            return "";
        } catch (AssertionError complaint) {
            return complaint.getMessage();
        }
    }
}
