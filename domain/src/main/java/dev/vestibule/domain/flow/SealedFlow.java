package dev.vestibule.domain.flow;

/// A flow as it travels through the browser: encrypted and authenticated, so that it can be neither read
/// nor changed there.
public record SealedFlow(String text) {}
