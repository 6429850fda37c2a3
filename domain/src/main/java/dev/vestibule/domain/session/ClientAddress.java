package dev.vestibule.domain.session;

/// The network address that a request came from, as text; only ever compared and counted.
public record ClientAddress(String value) {}
