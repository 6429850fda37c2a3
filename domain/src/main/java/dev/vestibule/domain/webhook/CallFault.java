package dev.vestibule.domain.webhook;

/// Why a call got no answer.
public enum CallFault {
    /// The address is not one that may be called.
    ADDRESS_REFUSED,
    UNREACHABLE,
    TIMED_OUT,
    /// Something came back that is not HTTP.
    UNREADABLE
}
