package dev.vestibule.domain.provider;

/// Whether an existing member is linked without a page when the provider vouches for an address in
/// one of its trusted domains.
public enum AutoLink {
    OFF,
    TRUSTED_EMAIL
}
