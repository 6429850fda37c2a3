package dev.vestibule.adapters.messaging.mail;

/// What became of a letter.
public sealed interface Sending {
    /// The server has taken it.
    record Taken() implements Sending {}

    /// `reason` is for the operator; it names no address and no secret.
    record NotTaken(String reason) implements Sending {}
}
