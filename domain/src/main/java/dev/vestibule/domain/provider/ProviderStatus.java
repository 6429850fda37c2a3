package dev.vestibule.domain.provider;

/// A draft has not been proven yet; only an enabled provider signs anybody in.
public enum ProviderStatus {
    DRAFT,
    ENABLED,
    DISABLED
}
