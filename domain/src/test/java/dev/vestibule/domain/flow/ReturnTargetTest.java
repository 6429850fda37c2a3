package dev.vestibule.domain.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnTargetTest {
    private static final Set<String> ALLOWED = Set.of("https://app.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/a/b?c=d#e",
                "/authors",
                "/a?next=/auth/x&y=%2F",
                "https://app.example",
                "https://app.example/x"
            })
    void own_paths_and_allowed_origins_are_followed(String requested) {
        assertEquals(requested, ReturnTarget.of(Optional.of(requested), ALLOWED).location());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "/a b",
                "/a\u0000",
                "/a\n",
                "/ä",
                "/\u007f",
                "/auth",
                "/auth/login",
                "/auth?x",
                "/auth#x",
                "/x/../auth",
                "/./auth",
                "/%61uth",
                "https://evil.example",
                "https://app.example.evil.example/",
                "https://app.example@evil.example/",
                "javascript:alert(1)"
            })
    void everything_else_leads_home(String requested) {
        assertEquals(ReturnTarget.HOME, ReturnTarget.of(Optional.of(requested), ALLOWED));
    }

    @Test
    void nothing_requested_leads_home() {
        assertEquals(ReturnTarget.HOME, ReturnTarget.of(Optional.empty(), ALLOWED));
    }

    @Test
    void what_is_too_long_leads_home() {
        String longest = "/" + "a".repeat(ReturnTarget.MAX_LENGTH_CHARS - 1);

        assertEquals(longest, ReturnTarget.of(Optional.of(longest), ALLOWED).location());
        assertEquals(ReturnTarget.HOME, ReturnTarget.of(Optional.of(longest + "a"), ALLOWED));
    }
}
