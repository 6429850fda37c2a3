package dev.vestibule.domain.seal;

import dev.vestibule.domain.audit.AuditEntryId;

/// The place of an entry in its chain. `hash` is the SHA-256 of the 32 bytes of `previous` and the entry's canonical
/// text.
public record Seal(Chain chain, long sequence, AuditEntryId entry, SealHash previous, SealHash hash) {}
