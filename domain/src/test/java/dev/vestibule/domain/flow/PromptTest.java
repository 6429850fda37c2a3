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
class PromptTest {
    @Test
    void names_of_the_standard_are_understood() {
        assertEquals(Optional.of(Set.of(Prompt.NONE)), Prompt.parse("none"));
        assertEquals(Optional.of(Set.of(Prompt.LOGIN, Prompt.SELECT_ACCOUNT)), Prompt.parse("select_account login"));
        assertEquals("select_account", Prompt.SELECT_ACCOUNT.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "LOGIN", "create", "login  consent", "none login", "login\tconsent"})
    void anything_else_is_not(String text) {
        assertEquals(Optional.empty(), Prompt.parse(text));
    }
}
