package dev.vestibule.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.vestibule.architecture.HouseRule.Kind;
import dev.vestibule.architecture.HouseRule.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every part of every rule finds its offender in a house made for it: `planted.r07_domain` for the part "domain" of
/// R07.
class HouseRulesBiteTest {
    private static final int LAST_NUMBER = 38;

    @TestFactory
    Stream<DynamicTest> every_part_bites() {
        return Tree.plants().stream().map(plant -> DynamicTest.dynamicTest(plant, () -> bites(plant)));
    }

    @Test
    void every_part_has_a_plant_and_every_plant_a_part() {
        var parts = HouseRules.under(Tree.BASE).values().stream()
                .flatMap(rule -> rule.parts().stream()
                        .filter(part -> part.kind() == Kind.FORBIDS)
                        .map(part -> plantOf(rule, part)))
                .sorted()
                .toList();

        assertEquals(parts, Tree.plants());
    }

    @Test
    void every_number_has_a_rule() {
        var numbers = IntStream.rangeClosed(1, LAST_NUMBER)
                .mapToObj("R%02d"::formatted)
                .toList();

        assertEquals(numbers, List.copyOf(HouseRules.under(Tree.BASE).keySet()));
    }

    private static void bites(String plant) {
        var rules = HouseRules.under(Tree.PLANTED + "." + plant).values();
        var offences = rules.stream()
                .flatMap(rule ->
                        rule.parts().stream().filter(part -> plantOf(rule, part).equals(plant)))
                .flatMap(part -> offences(part, Tree.planted(plant)))
                .toList();

        assertTrue(offences.stream().anyMatch(offence -> offence.contains("Offender")), offences::toString);
        assertTrue(offences.stream().noneMatch(offence -> offence.contains("Bystander")), offences::toString);
    }

    private static Stream<String> offences(Part part, JavaClasses planted) {
        return part.rule().evaluate(planted).getFailureReport().getDetails().stream();
    }

    private static String plantOf(HouseRule rule, Part part) {
        var number = rule.name().toLowerCase(Locale.ROOT);
        return part.label().isEmpty() ? number : number + "_" + part.label().replaceAll("\\W+", "_");
    }
}
