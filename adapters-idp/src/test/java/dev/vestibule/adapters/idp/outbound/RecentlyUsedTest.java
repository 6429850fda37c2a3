package dev.vestibule.adapters.idp.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    private final RecentlyUsed<String, String> values = new RecentlyUsed<>(2);

    @Test
    void a_value_is_made_once() {
        values.of("a", _ -> "first");

        assertEquals("first", values.of("a", _ -> "second"));
    }

    @Test
    void beyond_the_limit_the_one_not_used_for_longest_goes() {
        values.of("a", _ -> "first");
        values.of("b", _ -> "first");
        values.of("a", _ -> "second");

        values.of("c", _ -> "first");

        assertEquals(2, values.size());
        assertEquals("first", values.of("a", _ -> "second"));
        assertEquals("second", values.of("b", _ -> "second"));
    }
}
