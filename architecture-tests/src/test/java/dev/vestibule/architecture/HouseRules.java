package dev.vestibule.architecture;

import static java.util.stream.Collectors.toMap;

import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every rule of the house, by its number. The numbers are never used again for something else.
final class HouseRules {
    private HouseRules() {}

    /// The rules for a house whose packages begin with `root`.
    static SequencedMap<String, HouseRule> under(String root) {
        var house = new House(root);
        return Stream.of(
                        new LayerRules(house).rules(),
                        new PortRules(house).rules(),
                        new TransactionRules(house).rules(),
                        new ModelRules(house).rules(),
                        new InputRules(house).rules(),
                        new AdapterRules(house).rules(),
                        new TestRules(house).rules())
                .flatMap(rules -> rules)
                .collect(toMap(HouseRule::name, rule -> rule, HouseRules::twice, TreeMap::new));
    }

    private static HouseRule twice(HouseRule rule, HouseRule other) {
        throw new IllegalStateException(rule.name() + " is the name of two rules");
    }
}
