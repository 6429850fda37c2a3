package dev.vestibule.bootstrap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names the moments before the statements of one connection, so that the same moment has the same name in another run:
/// by the statement, and how often the transaction has run it before. Reads the frontend messages of PostgreSQL's
/// protocol 3 (chapter 53.7 of its manual).
final class FaultPoints {
    private static final int HEADER = 5;
    private static final String BEGIN = "BEGIN";
    private static final Set<String> ENDS = Set.of("COMMIT", "ROLLBACK");

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, Integer> ran = new HashMap<>();
    private String last = "";
    private boolean inTransaction;

    /// Empty where the message runs no statement, or only begins a transaction.
    Optional<String> of(byte[] message) {
        ByteBuffer body = ByteBuffer.wrap(message, HEADER, message.length - HEADER);
        return switch (message[0]) {
            case 'P' -> {
                prepared.put(text(body), text(body));
                yield Optional.empty();
            }
            case 'B' -> {
                text(body);
                yield point(prepared.getOrDefault(text(body), "?"));
            }
            case 'Q' -> point(text(body));
            default -> Optional.empty();
        };
    }

    private static String text(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {}
        byte[] text = new byte[body.position() - 1 - start];
        body.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private Optional<String> point(String statement) {
        String words = statement.strip().replaceAll("\\s+", " ");
        if (words.startsWith(BEGIN)) {
            inTransaction = true;
            return Optional.empty();
        }
        if (ENDS.contains(words)) {
            inTransaction = false;
            ran.clear();
            return Optional.of(words + " after " + last);
        }
        if (!inTransaction) {
            ran.clear();
        }
        last = words + " #" + ran.merge(words, 1, Integer::sum);
        return Optional.of(last);
    }
}
