package dev.vestibule.domain.organization;

/// Whether members must come through the organization's identity provider; the weakest first.
public enum SsoEnforcement {
    OPTIONAL,
    REMINDED,
    REQUIRED;

    /// Whether this asks more of members than `other` does.
    public boolean isAbove(SsoEnforcement other) {
        return compareTo(other) > 0;
    }
}
