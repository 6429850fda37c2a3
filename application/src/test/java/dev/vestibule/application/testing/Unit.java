package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Locks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One unit of work: its own copy of the tables, and what it has locked. It objects to everything that
/// could go wrong in production only now and then.
final class Unit {
    enum Mode {
        WRITING,
        READING
    }

    private final Tables tables;
    private final Mode mode;
    private final Set<Object> takenRows = new HashSet<>();
    private Optional<Set<Locks.Key>> held = Optional.empty();
    private Stage stage = Stage.OPEN;

    Unit(Tables tables, Mode mode) {
        this.tables = tables;
        this.mode = mode;
    }

    Tables toRead() {
        if (stage == Stage.ENDED) {
            throw new IllegalStateException("the unit of work has ended");
        }
        return tables;
    }

    Tables toWrite() {
        if (mode == Mode.READING) {
            throw new IllegalStateException("this unit of work only reads");
        }
        return toRead();
    }

    void end() {
        stage = Stage.ENDED;
    }

    void hold(List<Locks.Key> keys) {
        toWrite();
        if (held.isPresent()) {
            throw new IllegalStateException("all locks are taken at once");
        }
        held = Optional.of(Set.copyOf(keys));
    }

    void refuseUnlessHeld(Locks.Key key) {
        toWrite();
        if (held.filter(keys -> keys.contains(key)).isEmpty()) {
            throw new IllegalStateException("the lock is not held: " + key);
        }
    }

    /// Takes the row `FOR UPDATE`.
    <T> Optional<T> take(Optional<T> row, Function<T, Object> id) {
        toWrite();
        row.map(id).ifPresent(takenRows::add);
        return row;
    }

    /// A row that this unit has just written is its own.
    void own(Object id) {
        takenRows.add(id);
    }

    void refuseUnlessTaken(Object id) {
        toWrite();
        if (!takenRows.contains(id)) {
            throw new IllegalStateException("the row was not locked in this unit of work: " + id);
        }
    }

    private enum Stage {
        OPEN,
        ENDED
    }
}
