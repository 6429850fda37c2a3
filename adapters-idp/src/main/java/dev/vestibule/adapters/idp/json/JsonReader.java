package dev.vestibule.adapters.idp.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one JSON object by RFC 8259 and nothing beyond it. Refused besides: a name given twice (§4), nesting beyond
/// 64, numbers longer than 32 characters or with an exponent beyond three digits (§6), and lone surrogates (§8.2).
public final class JsonReader {
    public static final int MAX_DEPTH = 64;
    public static final int MAX_NUMBER_LENGTH_CHARS = 32;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    public sealed interface Reading {
        record Whole(Json.Document document) implements Reading {}

        /// `reason` quotes nothing of the text.
        record Broken(String reason) implements Reading {}
    }

    public static Reading read(String text) {
        try {
            return new Reading.Whole(new JsonReader(text).whole());
        } catch (Malformed malformed) {
            return new Reading.Broken(malformed.reason);
        }
    }

    private Json.Document whole() throws Malformed {
        skipBlanks();
        require(peek() == '{', "not a JSON object");
        Json.Document document = object(1);
        skipBlanks();
        require(position == text.length(), "something follows the JSON object");
        return document;
    }

    private Json value(int depth) throws Malformed {
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Truth(true));
            case 'f' -> literal("false", new Json.Truth(false));
            case 'n' -> literal("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json.Document object(int depth) throws Malformed {
        require(depth <= MAX_DEPTH, "JSON nested too deeply");
        Map<String, Json> members = new LinkedHashMap<>();
        position++;
        skipBlanks();
        while (peek() != '}') {
            member(members, depth);
            separator('}');
        }
        position++;
        return new Json.Document(members);
    }

    private void member(Map<String, Json> members, int depth) throws Malformed {
        require(peek() == '"', "a JSON name is missing");
        String name = string();
        skipBlanks();
        take(':');
        skipBlanks();
        require(members.put(name, value(depth + 1)) == null, "a JSON name is given twice");
    }

    private Json array(int depth) throws Malformed {
        require(depth <= MAX_DEPTH, "JSON nested too deeply");
        List<Json> items = new ArrayList<>();
        position++;
        skipBlanks();
        while (peek() != ']') {
            items.add(value(depth + 1));
            separator(']');
        }
        position++;
        return new Json.Sequence(items);
    }

    /// Stands before the next item or before the end afterwards; a comma before the end is refused.
    private void separator(char end) throws Malformed {
        skipBlanks();
        if (peek() != end) {
            take(',');
            skipBlanks();
            require(peek() != end, "a JSON comma too many");
        }
    }

    private String string() throws Malformed {
        StringBuilder read = new StringBuilder();
        take('"');
        while (peek() != '"') {
            read.append(character());
        }
        position++;
        require(isWellPaired(read), "a lone surrogate in a JSON text");
        return read.toString();
    }

    private char character() throws Malformed {
        char next = peek();
        require(next >= ' ', "a control character in a JSON text");
        position++;
        return next == '\\' ? escaped() : next;
    }

    private char escaped() throws Malformed {
        char kind = peek();
        position++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw new Malformed("an unknown JSON escape");
        };
    }

    private char codeUnit() throws Malformed {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(peek(), 16);
            require(value >= 0 && peek() < 128, "a broken JSON escape");
            unit = unit * 16 + value;
            position++;
        }
        return (char) unit;
    }

    private Json number() throws Malformed {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        require(matcher.lookingAt(), "a JSON value is missing");
        require(matcher.end() - position <= MAX_NUMBER_LENGTH_CHARS, "a JSON number is too long");
        position = matcher.end();
        require(position == text.length() || isDelimiter(text.charAt(position)), "a malformed JSON number");
        return new Json.Numeral(new BigDecimal(matcher.group()));
    }

    private Json literal(String word, Json value) throws Malformed {
        require(text.startsWith(word, position), "a JSON value is missing");
        position += word.length();
        return value;
    }

    private void take(char expected) throws Malformed {
        require(peek() == expected, "malformed JSON");
        position++;
    }

    private char peek() throws Malformed {
        require(position < text.length(), "the JSON ends too early");
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDelimiter(char c) {
        return isBlank(c) || c == ',' || c == '}' || c == ']';
    }

    private static boolean isWellPaired(CharSequence read) {
        return read.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void require(boolean condition, String reason) throws Malformed {
        if (!condition) {
            throw new Malformed(reason);
        }
    }

    /// Leaves the recursion; never leaves this class.
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Malformed(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
