package dev.vestibule.application.port.out.store;

import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.seal.Chain;
import dev.vestibule.domain.seal.ChainHead;
import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.Seal;
import dev.vestibule.domain.seal.SealedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The chains over the audit log. Every entry that is appended there waits here for its seal; seals and checkpoints are
/// only ever added.
public interface AuditSeals {
    /// Entries without a seal, oldest first, each with what it comes after: all as of one moment.
    List<Waiting> waiting(int max);

    /// An entry, and how far its chain had come.
    record Waiting(AuditEntry entry, ChainHead head) {}

    /// How far these chains have come. Nobody else adds to them until the unit of work ends.
    Set<ChainHead> lock(Set<Chain> chains);

    /// Adds the seals, which follow each other and what was locked; their entries wait no longer.
    void append(List<Seal> seals);

    ChainHead head(Chain chain);

    /// Chains that have grown since their last checkpoint, where that was made before `then`.
    List<ChainHead> unsigned(Instant then, int max);

    /// A checkpoint that is there already stays as it is.
    void sign(List<Checkpoint> checkpoints);

    Optional<Checkpoint> newestCheckpoint(Chain chain);

    /// Entries whose numbers are greater than `after`, in the order of their chain.
    List<SealedEntry> list(Chain chain, long after, int max);

    /// Those of the entries that have a seal, in no order.
    List<Seal> sealsOf(List<AuditEntryId> entries);
}
