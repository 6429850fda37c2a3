package dev.vestibule.adapters.idp.outbound;

import java.util.LinkedHashMap;
import java.util.function.Function;

/// What is remembered of many, up to a limit; the one not used for longest goes first. Whoever still holds a value that
/// went may go on using it.
public final class RecentlyUsed<K, V> {
    private final int limit;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    public RecentlyUsed(int limit) {
        this.limit = limit;
    }

    /// `factory` must be quick: it runs while others wait.
    public synchronized V of(K key, Function<? super K, ? extends V> factory) {
        V value = values.computeIfAbsent(key, factory);
        if (values.size() > limit) {
            values.pollFirstEntry();
        }
        return value;
    }

    public synchronized int size() {
        return values.size();
    }
}
