package dev.vestibule.domain.signal;

/// One run of one node's relay. Never given twice while anybody remembers it.
public record RelayName(int value) {}
