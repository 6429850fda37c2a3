package dev.vestibule.architecture.planted.r23.adapters.persistence.flow;

import dev.vestibule.architecture.planted.r23.domain.flow.SsoFlow;

final class BystanderCodec {
    SsoFlow decode(String trace) {
        return new SsoFlow.Started(trace);
    }
}
