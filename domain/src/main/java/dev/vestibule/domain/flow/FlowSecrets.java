package dev.vestibule.domain.flow;

/// What ties a provider's answer to the browser that asked: `state` (RFC 6749 §10.12), `nonce` (OpenID
/// Connect Core 1.0 §15.5.2) and the PKCE code verifier (RFC 7636 §4.1).
public record FlowSecrets(OneTimeSecret state, OneTimeSecret nonce, OneTimeSecret codeVerifier) {}
