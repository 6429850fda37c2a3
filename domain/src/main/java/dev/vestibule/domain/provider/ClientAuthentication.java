package dev.vestibule.domain.provider;

/// How we authenticate at the token endpoint (OpenID Connect Core 1.0 §9).
public enum ClientAuthentication {
    CLIENT_SECRET_BASIC,
    CLIENT_SECRET_POST,
    CLIENT_SECRET_JWT,
    PRIVATE_KEY_JWT
}
