package dev.vestibule.adapters.idp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.adapters.idp.json.JsonReader.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8259, strictly.
class JsonReaderTest {
    private static Json.Document read(String text) {
        return assertInstanceOf(Reading.Whole.class, JsonReader.read(text)).document();
    }

    private static String broken(String text) {
        return assertInstanceOf(Reading.Broken.class, JsonReader.read(text)).reason();
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }

    @Test
    void every_kind_of_value_is_read() {
        var text = " {\"t\": \"x\", \"n\": -1.5e2, \"y\": true, \"z\": null, \"l\": [1, {}], \"o\": {\"i\": false}} ";

        assertEquals(
                Map.of(
                        "t", new Json.Text("x"),
                        "n", new Json.Numeral(new BigDecimal("-1.5e2")),
                        "y", new Json.Truth(true),
                        "z", new Json.Nothing(),
                        "l", new Json.Sequence(List.of(new Json.Numeral(BigDecimal.ONE), new Json.Document(Map.of()))),
                        "o", new Json.Document(Map.of("i", new Json.Truth(false)))),
                read(text).members());
    }

    @Test
    void escapes_and_pairs_are_read() {
        assertEquals(
                Optional.of("\"\\/\b\f\n\r\t\u00fc\ud83d\ude00"),
                read("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00FC\\ud83d\\uDE00\"}")
                        .text("a"));
    }

    @Test
    void a_member_that_is_null_counts_as_missing() {
        assertEquals(Optional.empty(), read("{\"a\":null}").find("a"));
    }

    @Test
    void texts_are_one_or_a_list_of_nothing_else() {
        var document = read("{\"one\":\"a\",\"two\":[\"a\",\"b\"],\"mixed\":[\"a\",1]}");

        assertEquals(Optional.of(List.of("a")), document.texts("one"));
        assertEquals(Optional.of(List.of("a", "b")), document.texts("two"));
        assertEquals(Optional.empty(), document.texts("mixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"text\"",
                "null",
                "{",
                "}",
                "{}x",
                "{} {}",
                "{a:1}",
                "{'a':1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":0x10}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":True}",
                "{\"a\":tru}",
                "{\"a\":truely}",
                "{\"a\":\"open}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":1}//comment",
                "\ufeff{}",
                "{\u00a0}"
            })
    void what_is_not_json_is_refused(String text) {
        broken(text);
    }

    /// What two parsers could read differently, or what costs more than it says.
    @Nested
    class Hostile_texts {
        @Test
        void a_name_given_twice() {
            assertEquals("a JSON name is given twice", broken("{\"sub\":\"me\",\"sub\":\"victim\"}"));
            assertEquals("a JSON name is given twice", broken("{\"sub\":\"me\",\"s\\u0075b\":\"victim\"}"));
            assertEquals("a JSON name is given twice", broken("{\"a\":{\"b\":1,\"b\":null}}"));
        }

        @Test
        void nesting_beyond_64() {
            read(nested(JsonReader.MAX_DEPTH));

            assertEquals("JSON nested too deeply", broken(nested(JsonReader.MAX_DEPTH + 1)));
            assertEquals("JSON nested too deeply", broken("{\"a\":".repeat(100_000)));
        }

        @Test
        void numbers_that_are_too_long_or_too_large() {
            assertEquals("a JSON number is too long", broken("{\"a\":" + "9".repeat(33) + "}"));
            assertEquals("a malformed JSON number", broken("{\"a\":1e999999999}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "x\\ud83dx"})
        void lone_surrogates(String text) {
            assertEquals("a lone surrogate in a JSON text", broken("{\"a\":\"" + text + "\"}"));
        }
    }
}
