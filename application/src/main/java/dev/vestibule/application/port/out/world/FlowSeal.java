package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.flow.LoginFlow.AwaitingProvider;
import dev.vestibule.domain.flow.SealedFlow;
import java.util.Optional;

/// Encrypts and authenticates a flow for its way through the browser (AEAD).
public interface FlowSeal {
    SealedFlow seal(AwaitingProvider flow);

    /// Empty when the text was not sealed here, or was changed since.
    Optional<AwaitingProvider> open(SealedFlow sealed);
}
