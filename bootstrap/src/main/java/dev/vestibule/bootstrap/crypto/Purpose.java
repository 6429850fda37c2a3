package dev.vestibule.bootstrap.crypto;

/// What a key is derived for, so that a ciphertext made for one purpose never opens in another.
public enum Purpose {
    STORED_SECRETS("vestibule/stored-secrets/1"),
    FLOWS("vestibule/flows/1"),
    FORMS("vestibule/forms/1"),
    MAILBOX_CODES("vestibule/mailbox-codes/1"),
    AUDIT_CHECKPOINTS("vestibule/audit-checkpoints/1");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /// Goes into the derivation; changing one makes everything sealed under it unreadable.
    String label() {
        return label;
    }
}
