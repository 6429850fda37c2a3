package dev.vestibule.domain.session;

/// What a mailed code is good for, and nothing else.
public enum MailboxPurpose {
    SSO_REPAIR
}
