package dev.vestibule.application.port.out.world;

import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import java.util.Optional;

/// Encrypts and authenticates a flow for its way through the browser (AEAD). A flow of one state never opens as one of
/// the other.
public interface FlowSeal {
    SealedFlow seal(AwaitingProvider flow);

    /// Empty when the text was not sealed here, or was changed since.
    Optional<AwaitingProvider> open(SealedFlow sealed);

    /// With the answer that came with a post, for the browser's next request.
    SealedFlow sealAnswered(Answered flow);

    /// Empty when the text was not sealed here with an answer, or was changed since.
    Optional<Answered> openAnswered(SealedFlow sealed);
}
