package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.EntryText;
import dev.vestibule.domain.seal.SealHash;

/// What anybody can compute of a sealed log, without a secret.
public interface SealChecks {
    /// The SHA-256 of the bytes of `previous` and of the text in UTF-8.
    SealHash hash(SealHash previous, EntryText entry);

    /// Whether the checkpoint's own key made its signature.
    Checkpoint.Verdict check(Checkpoint checkpoint);
}
