package dev.vestibule.domain.seal;

/// A statement with an Ed25519 signature, whose 64 bytes are in base64.
public record Checkpoint(Statement statement, SealKey key, String signature) {
    /// What came of checking a signature.
    public enum Verdict {
        GENUINE,
        FORGED
    }
}
