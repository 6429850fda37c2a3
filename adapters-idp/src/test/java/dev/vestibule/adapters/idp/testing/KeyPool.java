package dev.vestibule.adapters.idp.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Key pairs to go round, because RSA keys are slow to make. Two that follow each other are never the same, and each
/// has an id of its own.
final class KeyPool {
    private static final int PAIRS = 6;

    private final Map<String, List<SigningKey>> pairs = new ConcurrentHashMap<>();

    synchronized SigningKey next(String algorithm) {
        List<SigningKey> made = pairs.computeIfAbsent(algorithm, _ -> new ArrayList<>());
        SigningKey pair = made.size() < PAIRS ? SigningKey.generate("", algorithm) : made.removeFirst();
        made.addLast(pair);
        return new SigningKey("key-" + UUID.randomUUID(), algorithm, pair.pair());
    }
}
