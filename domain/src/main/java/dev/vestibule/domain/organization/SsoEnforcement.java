package dev.vestibule.domain.organization;

/// Whether members must come through the organization's identity provider.
public enum SsoEnforcement {
    OPTIONAL,
    REMINDED,
    REQUIRED
}
