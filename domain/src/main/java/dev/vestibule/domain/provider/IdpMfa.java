package dev.vestibule.domain.provider;

/// Whether multi-factor sign-in at the identity provider counts as the organization's second factor.
public enum IdpMfa {
    IGNORE,
    ACCEPT
}
