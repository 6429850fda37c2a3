package dev.vestibule.domain.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdempotencyTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"k", "\"quoted\"", "8e03978e-40d5-43dd-bc93-6894a57f9324", "~!"})
    void visible_ascii_is_a_key(String text) {
        assertEquals(text, new IdempotencyKey(text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "tab\t", "Schlüssel", "\u007f"})
    void nothing_else_is(String text) {
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey(text));
    }

    @Test
    void a_key_has_255_characters_at_most() {
        assertTrue(IdempotencyKey.isWellFormed("k".repeat(255)));
        assertFalse(IdempotencyKey.isWellFormed("k".repeat(256)));
    }

    @Test
    void a_failure_is_not_an_answer() {
        assertEquals(499, answer(499).status());
        assertThrows(IllegalArgumentException.class, () -> answer(500));
        assertFalse(GivenAnswer.isFinal(500));
    }

    @Test
    void neither_is_a_request_to_come_again_later() {
        assertTrue(GivenAnswer.isFinal(428));
        assertFalse(GivenAnswer.isFinal(429));
    }

    @Test
    void neither_prints_nor_answers_are_printed() {
        assertFalse((answer(200) + " " + new RequestPrint("hush")).contains("hush"));
    }

    private static GivenAnswer answer(int status) {
        return new GivenAnswer(status, Optional.empty(), Optional.empty(), Optional.of("hush"), Optional.of("hush"));
    }
}
