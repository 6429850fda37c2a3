package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings as an operator would write them, by property name.
record Given(Map<String, String> byProperty) {
    static final Given NOTHING = new Given(Map.of());

    Given with(String property, String text) {
        var more = new HashMap<>(byProperty);
        more.put(property, text);
        return new Given(more);
    }

    Settings in(Mode mode) {
        return Settings.read(mode, property -> Optional.ofNullable(byProperty.get(property)));
    }

    /// The sentence with which the start stops; it names the setting.
    String refusal(Mode mode, String setting) {
        String sentence = assertThrows(WrongSetting.class, () -> in(mode)).getMessage();
        assertTrue(sentence.startsWith(setting + " "), sentence);
        assertTrue(sentence.contains("should be") || sentence.contains("should begin"), sentence);
        assertTrue(sentence.endsWith(".") && sentence.lines().count() == 1, sentence);
        return sentence;
    }
}
