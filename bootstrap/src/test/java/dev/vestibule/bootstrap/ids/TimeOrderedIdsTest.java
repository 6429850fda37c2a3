package dev.vestibule.bootstrap.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void ids_are_version_7_and_grow() {
        List<UUID> made = IntStream.range(0, 10_000)
                .mapToObj(_ -> ids.next(Function.identity()))
                .toList();

        List<String> texts = made.stream().map(UUID::toString).toList();
        assertEquals(texts.stream().sorted().distinct().toList(), texts);
        assertEquals(List.of(7), made.stream().map(UUID::version).distinct().toList());
    }
}
