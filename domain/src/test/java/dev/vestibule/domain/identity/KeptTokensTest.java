package dev.vestibule.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptTokensTest {
    private static final String LONGEST = "a".repeat(8192);

    @Test
    void a_hint_is_visible_ascii() {
        assertTrue(IdTokenHint.isWellFormed("!~"));
        assertFalse(IdTokenHint.isWellFormed(""));
        assertFalse(IdTokenHint.isWellFormed("a b"));
        assertFalse(IdTokenHint.isWellFormed("a\u007f"));
        assertThrows(IllegalArgumentException.class, () -> new IdTokenHint(""));
    }

    @Test
    void a_hint_fits_into_an_address() {
        assertTrue(IdTokenHint.isWellFormed(LONGEST));
        assertFalse(IdTokenHint.isWellFormed(LONGEST + "a"));
    }

    @Test
    void a_refresh_token_may_have_spaces_and_nothing_invisible() {
        assertTrue(RefreshToken.isWellFormed(" ~"));
        assertFalse(RefreshToken.isWellFormed(""));
        assertFalse(RefreshToken.isWellFormed("a\u001f"));
        assertFalse(RefreshToken.isWellFormed("a\u007f"));
        assertThrows(IllegalArgumentException.class, () -> new RefreshToken(""));
    }

    @Test
    void a_refresh_token_has_a_limit() {
        assertTrue(RefreshToken.isWellFormed(LONGEST));
        assertFalse(RefreshToken.isWellFormed(LONGEST + "a"));
    }

    @Test
    void neither_is_printed() {
        assertEquals("IdTokenHint[hidden]", new IdTokenHint("ey").toString());
        assertEquals("RefreshToken[hidden]", new RefreshToken("rt").toString());
    }
}
