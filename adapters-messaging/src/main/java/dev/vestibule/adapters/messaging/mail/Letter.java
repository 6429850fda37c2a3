package dev.vestibule.adapters.messaging.mail;

import dev.vestibule.domain.user.EmailAddress;

/// One mail: the same content as plain text and as HTML. `id` is the same for the same letter sent twice.
public record Letter(String id, EmailAddress recipient, String subject, String text, String html) {}
