package dev.vestibule.domain.seal;

import dev.vestibule.domain.audit.AuditEntry;
import java.util.Optional;

/// An entry with its seal, once it has one, and the checkpoint that was made right after it, if one was.
public record SealedEntry(AuditEntry entry, Optional<Seal> seal, Optional<Checkpoint> checkpoint) {}
