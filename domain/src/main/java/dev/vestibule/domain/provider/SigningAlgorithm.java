package dev.vestibule.domain.provider;

/// The signature algorithms that we accept from anybody (RFC 7518 §3.1, RFC 8037 §3.1). There is no
/// `none` and no HMAC here, so neither can be configured.
public enum SigningAlgorithm {
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512,
    EDDSA
}
