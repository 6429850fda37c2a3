package dev.vestibule.domain.flow;

/// A browser's walk through single sign-on. One record per state; a transition is a method that only
/// the right state has. `docs/flow.mmd` is drawn from these types.
public sealed interface SsoFlow permits LoginFlow {
    FlowOrigin origin();
}
