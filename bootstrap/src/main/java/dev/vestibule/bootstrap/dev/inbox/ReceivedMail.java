package dev.vestibule.bootstrap.dev.inbox;

import java.time.Instant;

/// A mail as it came in.
public record ReceivedMail(int number, Instant at, String from, String to, String subject, String text, String html) {}
