package dev.vestibule.architecture.planted.r23.domain.flow;

public sealed interface SsoFlow {
    record Started(String trace) implements SsoFlow {}
}
