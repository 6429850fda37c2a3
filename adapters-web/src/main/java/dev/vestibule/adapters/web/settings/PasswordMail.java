package dev.vestibule.adapters.web.settings;

/// Whether a password can be set by mail; it cannot where no mail is sent.
public record PasswordMail(boolean isOffered) {}
