package dev.vestibule.domain.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateTagTest {
    @Test
    void equal_states_have_equal_tags_in_every_process() {
        assertEquals(
                "ea58e023-5f4d-3556-9932-8261341363e9",
                StateTag.of("a", 1, Optional.of("b"), List.of("c")).value());
    }

    @Test
    void the_order_of_a_set_is_chance_and_that_of_a_list_is_not() {
        Set<String> one = new LinkedHashSet<>(List.of("a", "b"));
        Set<String> other = new LinkedHashSet<>(List.of("b", "a"));

        assertEquals(StateTag.of(one), StateTag.of(other));
        assertNotEquals(StateTag.of(List.of("a", "b")), StateTag.of(List.of("b", "a")));
    }

    @Test
    void nothing_that_one_part_says_can_be_another_part() {
        assertNotEquals(StateTag.of("a", "bc"), StateTag.of("ab", "c"));
        assertNotEquals(StateTag.of("a", "b"), StateTag.of("a1:b"));
        assertNotEquals(StateTag.of(Set.of("a", "b")), StateTag.of(Set.of("ab")));
        assertNotEquals(StateTag.of(Optional.empty()), StateTag.of(Optional.of("")));
    }

    @Test
    void a_condition_holds_for_the_states_it_names() {
        StateTag now = StateTag.of("now");

        assertTrue(new Condition.Any().holdsFor(now));
        assertTrue(new Condition.OneOf(Set.of(StateTag.of("then"), now)).holdsFor(now));
        assertFalse(new Condition.OneOf(Set.of(StateTag.of("then"))).holdsFor(now));
        assertFalse(new Condition.OneOf(Set.of()).holdsFor(now));
    }
}
