package dev.vestibule.domain.provider;

/// A configuration that would change whom a provider trusts. It lies beside the one in force until a test of it passes.
public record ProviderDraft(DraftId id, ProviderConfig config) {}
