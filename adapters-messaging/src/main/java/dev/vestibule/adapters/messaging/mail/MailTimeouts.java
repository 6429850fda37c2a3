package dev.vestibule.adapters.messaging.mail;

import java.time.Duration;

/// How long a mail server may keep us waiting at each step.
public record MailTimeouts(Duration connect, Duration read, Duration write) {
    public static final MailTimeouts STANDARD =
            new MailTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
