package dev.vestibule.domain.webhook;

/// What an outcome means for the message.
public enum Verdict {
    /// The endpoint has it.
    ACCEPTED,
    /// It may have it later.
    FAILED,
    /// It understood and said no.
    REFUSED,
    /// There is no endpoint any more.
    GONE
}
