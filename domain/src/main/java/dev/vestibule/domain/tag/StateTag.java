package dev.vestibule.domain.tag;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Names a state of something: equal states have equal tags on every node, different ones differ. Made of what may be
/// read, never of a secret: from a tag one could guess at what it was made of.
public record StateTag(String value) {
    /// Two lists of parts have one tag only if they read the same, part by part.
    public static StateTag of(Object... parts) {
        String text = Arrays.stream(parts).map(StateTag::framed).collect(Collectors.joining());
        return new StateTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /// The length in front says where a part ends.
    private static String framed(Object part) {
        String text = text(part);
        return text.length() + ":" + text;
    }

    /// The order of a set is chance; that of a list is part of it.
    private static String text(Object part) {
        return switch (part) {
            case Set<?> set -> set.stream().map(StateTag::framed).sorted().collect(Collectors.joining());
            case Collection<?> list -> list.stream().map(StateTag::framed).collect(Collectors.joining());
            default -> part.toString();
        };
    }
}
