package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import java.util.Optional;

/// Encrypts and authenticates a flow for its way through the browser (AEAD).
public interface FlowSeal {
    SealedFlow seal(AwaitingProvider flow);

    /// Empty when the text was not sealed here, or was changed since.
    Optional<AwaitingProvider> open(SealedFlow sealed);
}
