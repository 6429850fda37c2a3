package dev.vestibule.domain.webhook;

/// Whether an endpoint is called, and if not, why.
public enum WebhookStanding {
    ENABLED,
    /// An admin switched it off.
    SWITCHED_OFF,
    /// It had been failing for days, so we switched it off.
    FAILING,
    /// It said that it is gone for good (RFC 9110 §15.5.11), so we switched it off.
    GONE
}
