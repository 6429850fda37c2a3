package dev.vestibule.domain.provider;

/// How a provider's answer comes back (OAuth 2.0 Multiple Response Type Encoding Practices §2.1; Form Post Response
/// Mode 1.0).
public enum ResponseMode {
    QUERY,
    FORM_POST
}
