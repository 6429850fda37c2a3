package dev.vestibule.application.testing;

import java.util.ConcurrentModificationException;

/// What the fake throws where the database's unique index would object.
public final class UniqueKeyTaken extends ConcurrentModificationException {
    private static final long serialVersionUID = 1L;

    private UniqueKeyTaken(String key) {
        super("taken already: " + key);
    }

    static void refuseIf(boolean taken, String key) {
        if (taken) {
            throw new UniqueKeyTaken(key);
        }
    }
}
