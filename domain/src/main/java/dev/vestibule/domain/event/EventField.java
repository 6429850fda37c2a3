package dev.vestibule.domain.event;

import java.util.Locale;

/// What events tell besides when and where: ids and numbers, never what somebody typed or a provider said, and so no
/// secret. Whoever needs a name asks the API for it.
public enum EventField {
    PROVIDER(Form.ID),
    USER(Form.ID),
    MEMBER(Form.ID),
    IDENTITY(Form.ID),
    /// How many links the provider rejected at once.
    REJECTED(Form.COUNT);

    private final Form form;

    EventField(Form form) {
        this.form = form;
    }

    /// As it is written in an event's `data`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Form form() {
        return form;
    }

    /// What the values look like.
    public enum Form {
        /// A UUID.
        ID,
        /// A whole number from 0.
        COUNT
    }
}
