package dev.vestibule.domain.apikey;

/// What is kept of a key.
public record ApiKeyHash(String hex) {}
