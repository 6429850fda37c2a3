package dev.vestibule.domain.provider;

/// When the UserInfo endpoint is asked (OpenID Connect Core 1.0 §5.3): `AUTO` only when the mapped
/// subject, address or name is missing from the id_token; but for the subject, sign-ins do without its answer.
public enum UserInfoUse {
    AUTO,
    ALWAYS,
    NEVER
}
