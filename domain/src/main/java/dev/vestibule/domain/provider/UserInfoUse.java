package dev.vestibule.domain.provider;

/// When the UserInfo endpoint is asked (OpenID Connect Core 1.0 §5.3): `AUTO` only when a mapped claim
/// is missing from the id_token.
public enum UserInfoUse {
    AUTO,
    ALWAYS,
    NEVER
}
