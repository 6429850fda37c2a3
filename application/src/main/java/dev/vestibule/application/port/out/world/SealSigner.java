package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.seal.Checkpoint;
import dev.vestibule.domain.seal.SealKey;
import dev.vestibule.domain.seal.Statement;
import java.util.List;

/// Signs checkpoints, with a key that this service alone has.
public interface SealSigner {
    Checkpoint sign(Statement statement);

    /// Whose signatures are ours, newest first; the newest signs.
    List<SealKey> keys();
}
