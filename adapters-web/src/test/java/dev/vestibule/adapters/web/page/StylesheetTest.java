package dev.vestibule.adapters.web.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    private final String css = new Assets().stylesheet().content();

    private Map<String, Integer> tokens(String part) {
        var tokens = new HashMap<String, Integer>();
        TOKEN.matcher(part)
                .results()
                .forEach(found -> tokens.put(found.group(1), Integer.parseInt(found.group(2), 16)));
        return tokens;
    }

    private Map<String, Integer> light() {
        return tokens(css.substring(0, css.indexOf(DARK)));
    }

    private Map<String, Integer> dark() {
        return tokens(css.substring(css.indexOf(DARK)));
    }

    /// The least contrasts of WCAG 2.2: 4.5 for text (§1.4.3), 3 for the edges of controls and for focus (§1.4.11).
    @ParameterizedTest
    @CsvSource({
        "ink, ground, 4.5",
        "ink, surface, 4.5",
        "ink, sunken, 4.5",
        "ink-soft, ground, 4.5",
        "ink-soft, surface, 4.5",
        "ink-soft, sunken, 4.5",
        "accent, surface, 4.5",
        "accent, ground, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "bad, bad-ground, 4.5",
        "good, good-ground, 4.5",
        "control, surface, 3",
        "control, sunken, 3",
        "bad, surface, 3",
        "focus, surface, 3",
        "focus, ground, 3"
    })
    void what_has_to_be_told_apart_can_be(String front, String back, double least) {
        for (var tokens : List.of(light(), dark())) {
            double ratio = contrast(tokens.get(front), tokens.get(back));
            assertTrue(ratio >= least, front + " on " + back + ": " + ratio);
        }
    }

    private static double contrast(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> weights[i] * linear(colour >> (16 - 8 * i) & 0xff))
                .sum();
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void nothing_comes_from_elsewhere_and_nothing_moves_against_anybodys_wish() {
        assertFalse(css.contains("url(") || css.contains("@import"));
        assertTrue(css.contains("@media (prefers-reduced-motion: reduce)"));
        assertTrue(css.contains(":focus-visible"));
    }
}
