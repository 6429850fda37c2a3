package dev.vestibule.bootstrap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What clients tried, and how much of it they were told is done. What was told is in the database from then on, and
/// nothing is there more often than it was tried.
final class Acknowledged {
    private record Tally(AtomicInteger tried, AtomicInteger told) {
        Tally() {
            this(new AtomicInteger(), new AtomicInteger());
        }
    }

    private final Map<Change, ConcurrentMap<String, Tally>> tallies = new EnumMap<>(Change.class);

    Acknowledged() {
        for (Change change : Change.values()) {
            tallies.put(change, new ConcurrentHashMap<>());
        }
    }

    void tried(Change change, String key) {
        tally(change, key).tried.incrementAndGet();
    }

    void told(Change change, String key) {
        tally(change, key).told.incrementAndGet();
    }

    private Tally tally(Change change, String key) {
        return tallies.get(change).computeIfAbsent(key, _ -> new Tally());
    }

    int told() {
        return tallies.values().stream()
                .flatMap(byKey -> byKey.values().stream())
                .mapToInt(tally -> tally.told.get())
                .sum();
    }

    /// What is missing, and what is there too often. Clients may go on meanwhile.
    List<String> broken(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Change change : Change.values()) {
            broken.addAll(broken(connection, change));
        }
        return broken;
    }

    private List<String> broken(Connection connection, Change change) throws SQLException {
        Map<String, Integer> told = new HashMap<>();
        tallies.get(change).forEach((key, tally) -> told.put(key, tally.told.get()));
        List<String> broken = new ArrayList<>();
        for (Map<String, Integer> counts : change.counts(connection, told.keySet())) {
            told.forEach((key, least) -> {
                int most = tallies.get(change).get(key).tried.get();
                int there = counts.getOrDefault(key, 0);
                if (there < least || there > most) {
                    broken.add("%s %s is there %d times, told %d, tried %d".formatted(change, key, there, least, most));
                }
            });
        }
        return broken;
    }

    /// What left some of its traces and not the others. Nobody may change anything meanwhile.
    List<String> halves(Connection connection) throws SQLException {
        List<String> halves = new ArrayList<>();
        for (Change change : Change.values()) {
            Set<String> keys = tallies.get(change).keySet();
            List<Map<String, Integer>> traces = change.counts(connection, keys);
            keys.stream()
                    .filter(key -> traces.stream()
                                    .map(counts -> counts.getOrDefault(key, 0))
                                    .distinct()
                                    .count()
                            > 1)
                    .map(key -> change + " " + key + ": " + traces)
                    .forEach(halves::add);
        }
        return halves;
    }
}
