package dev.vestibule.domain.seal;

import dev.vestibule.domain.audit.AuditEntryId;

/// How far a chain has come: the number of its last seal, counted from 1, and that seal's hash.
public record ChainHead(Chain chain, long sequence, SealHash hash) {
    /// Of a chain without a seal.
    public static ChainHead before(Chain chain) {
        return new ChainHead(chain, 0, SealHash.BEFORE_ALL);
    }

    public static ChainHead at(Seal seal) {
        return new ChainHead(seal.chain(), seal.sequence(), seal.hash());
    }

    /// The seal that comes next; its hash was made of this one's and the entry.
    public Seal next(AuditEntryId entry, SealHash made) {
        return new Seal(chain, sequence + 1, entry, hash, made);
    }
}
