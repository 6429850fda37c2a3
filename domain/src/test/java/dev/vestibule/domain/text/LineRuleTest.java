package dev.vestibule.domain.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.OidcClient;
import dev.vestibule.domain.provider.Provider;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineRuleTest {
    private static final LineRule RULE = new LineRule(120);

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "Jörg & Co", "東京", "می‌خواهم", "क्‍ष"})
    void what_people_write_is_a_line(String text) {
        assertTrue(RULE.allows(text));
    }

    static Stream<String> strange() {
        return Stream.of(0x00, 0x0A, 0x0D, 0x85, 0x2028, 0x2029, 0x200B, 0x202E, 0x2066, 0xFEFF, 0xD800)
                .map(strange -> "Ac" + Character.toString(strange) + "me");
    }

    @ParameterizedTest
    @MethodSource("strange")
    void what_is_not_seen_or_turns_around_what_is_is_in_no_name(String text) {
        assertFalse(RULE.allows(text));
        Stream<Predicate<String>> names =
                Stream.of(Organization::isName, Provider::isName, ApiKey::isName, OidcClient::isId);
        assertTrue(names.noneMatch(rule -> rule.test(text)));
    }

    @Test
    void a_line_has_something_in_it_and_an_end() {
        assertFalse(RULE.allows(" "));
        assertTrue(RULE.allows("a".repeat(120)));
        assertFalse(RULE.allows("a".repeat(121)));
    }
}
