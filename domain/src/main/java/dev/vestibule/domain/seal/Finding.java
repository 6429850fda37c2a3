package dev.vestibule.domain.seal;

/// What is wrong with an export, and in which line, counted from 1.
public record Finding(long line, Fault fault, String sentence) {
    /// The kinds of tampering, and what looks like it.
    public enum Fault {
        NO_HEAD,
        GARBLED,
        ENTRY_CHANGED,
        ENTRIES_MISSING,
        OUT_OF_ORDER,
        ENTRY_REPLACED,
        OTHER_LOG,
        OTHER_KEY,
        SIGNATURE_FORGED,
        CHECKPOINT_CONTRADICTED,
        CUT_OFF,
        NOT_VOUCHED_FOR
    }
}
