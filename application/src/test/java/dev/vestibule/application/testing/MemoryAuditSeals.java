package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.AuditSeals;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealedEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The chains over the audit log in memory.
final class MemoryAuditSeals implements AuditSeals {
    private final Unit unit;

    MemoryAuditSeals(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<Waiting> waiting(int max) {
        Set<AuditEntryId> sealed =
                unit.toRead().seals().stream().map(Seal::entry).collect(Collectors.toSet());
        return unit.toRead().audit().stream()
                .filter(entry -> !sealed.contains(entry.id()))
                .sorted(Tables.byId(entry -> entry.id().value()))
                .limit(max)
                .map(entry -> new Waiting(entry, head(Chain.of(entry))))
                .toList();
    }

    @Override
    public Set<ChainHead> lock(Set<Chain> chains) {
        chains.forEach(chain -> unit.take(Optional.of(chain), taken -> taken));
        return chains.stream().map(this::head).collect(Collectors.toSet());
    }

    @Override
    public void append(List<Seal> seals) {
        seals.forEach(this::append);
    }

    private void append(Seal seal) {
        unit.refuseUnlessTaken(seal.chain());
        var rows = unit.toWrite().seals();
        UniqueKeyTaken.refuseIf(rows.stream().anyMatch(row -> row.entry().equals(seal.entry())), "sealed entry");
        UniqueKeyTaken.refuseIf(
                of(seal.chain()).anyMatch(row -> row.sequence() == seal.sequence()), "place in the chain");
        rows.add(seal);
    }

    @Override
    public ChainHead head(Chain chain) {
        return of(chain)
                .max(Comparator.comparingLong(Seal::sequence))
                .map(ChainHead::at)
                .orElseGet(() -> ChainHead.before(chain));
    }

    private Stream<Seal> of(Chain chain) {
        return unit.toRead().seals().stream()
                .filter(seal -> seal.chain().equals(chain))
                .sorted(Comparator.comparingLong(Seal::sequence));
    }

    @Override
    public List<ChainHead> unsigned(Instant then, int max) {
        return unit.toRead().seals().stream()
                .map(Seal::chain)
                .distinct()
                .map(this::head)
                .filter(head -> newestCheckpoint(head.chain())
                        .map(Checkpoint::statement)
                        .filter(last ->
                                last.sequence() == head.sequence() || !last.at().isBefore(then))
                        .isEmpty())
                .limit(max)
                .toList();
    }

    @Override
    public void sign(List<Checkpoint> checkpoints) {
        var rows = unit.toWrite().checkpoints();
        checkpoints.stream()
                .filter(checkpoint -> checkpoint(
                                checkpoint.statement().chain(),
                                checkpoint.statement().sequence())
                        .isEmpty())
                .forEach(rows::add);
    }

    private Optional<Checkpoint> checkpoint(Chain chain, long sequence) {
        return checkpoints(chain)
                .filter(row -> row.statement().sequence() == sequence)
                .findFirst();
    }

    private Stream<Checkpoint> checkpoints(Chain chain) {
        return unit.toRead().checkpoints().stream()
                .filter(row -> row.statement().chain().equals(chain));
    }

    @Override
    public Optional<Checkpoint> newestCheckpoint(Chain chain) {
        return checkpoints(chain)
                .max(Comparator.comparingLong(row -> row.statement().sequence()));
    }

    @Override
    public List<SealedEntry> list(Chain chain, long after, int max) {
        return of(chain)
                .filter(seal -> seal.sequence() > after)
                .limit(max)
                .map(seal -> new SealedEntry(entry(seal), Optional.of(seal), checkpoint(chain, seal.sequence())))
                .toList();
    }

    private AuditEntry entry(Seal seal) {
        return unit.toRead().audit().stream()
                .filter(entry -> entry.id().equals(seal.entry()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Seal> sealsOf(List<AuditEntryId> entries) {
        return unit.toRead().seals().stream()
                .filter(seal -> entries.contains(seal.entry()))
                .toList();
    }
}
