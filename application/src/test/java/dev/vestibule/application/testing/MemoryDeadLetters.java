package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.DeadLetters;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.signal.DeadLetter;
import dev.vestibule.domain.signal.DeadLetterFilter;
import dev.vestibule.domain.signal.Lane;
import dev.vestibule.domain.signal.SignalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Dead letters in memory.
final class MemoryDeadLetters implements DeadLetters {
    private final Unit unit;
    private final RelayWorld relays;

    MemoryDeadLetters(Unit unit, RelayWorld relays) {
        this.unit = unit;
        this.relays = relays;
    }

    @Override
    public Page<DeadLetter> list(DeadLetterFilter filter, PageRequest page) {
        return Tables.page(matching(filter).toList(), letter -> letter.id().value(), page);
    }

    private Stream<DeadLetter> matching(DeadLetterFilter filter) {
        return letters()
                .filter(letter -> filter.receiver()
                        .filter(wanted -> wanted != letter.receiver())
                        .isEmpty())
                .filter(letter ->
                        filter.organization().isEmpty() || filter.organization().equals(letter.organization()));
    }

    private Stream<DeadLetter> letters() {
        return unit.toRead().outbox().values().stream()
                .filter(row -> row.standing() == OutboxRow.Standing.SET_ASIDE)
                .map(row -> row.asDeadLetter(relays.now()));
    }

    @Override
    public Optional<DeadLetter> find(SignalId id) {
        return letters().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public Optional<DeadLetter> lock(SignalId id) {
        return unit.take(find(id), DeadLetter::id);
    }

    @Override
    public List<DeadLetter> lockReplayable(DeadLetterFilter filter, int max) {
        List<DeadLetter> letters = matching(filter)
                .filter(DeadLetter::isReplayable)
                .sorted(Tables.byId(letter -> letter.id().value()))
                .limit(max)
                .toList();
        letters.forEach(letter -> unit.own(letter.id()));
        return letters;
    }

    @Override
    public void replay(SignalId id) {
        unit.refuseUnlessTaken(id);
        OutboxRow row = unit.toWrite().outbox().get(id).replayed(relays.now());
        unit.toWrite().outbox().put(id, row);
        Lane.of(row.signal()).ifPresent(_ -> unit.toWrite().arrivals().add(id));
    }

    @Override
    public void drop(SignalId id) {
        unit.refuseUnlessTaken(id);
        unit.toWrite()
                .outbox()
                .computeIfPresent(id, (_, row) -> row.ended(OutboxRow.Standing.DROPPED, row.reason(), relays.now()));
    }
}
