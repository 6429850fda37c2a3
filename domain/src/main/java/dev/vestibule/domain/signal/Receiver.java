package dev.vestibule.domain.signal;

/// Who hears signals. Each signal has one receiver.
public enum Receiver {
    /// Letters to people. They have no order: each goes out when it can.
    MAIL("mail"),

    /// What happened, in order for each organization.
    EVENTS("events"),

    /// What this service has to set right with itself, in order for each organization.
    STATE("state"),

    /// Calls to an organization's endpoints, in order for each endpoint.
    WEBHOOK("webhook");

    private final String wire;

    Receiver(String wire) {
        this.wire = wire;
    }

    public static Receiver of(Signal signal) {
        return switch (signal) {
            case Signal.Notice _ -> MAIL;
            case Signal.Fact _ -> EVENTS;
            case Signal.State _ -> STATE;
            case Signal.WebhookCall _ -> WEBHOOK;
        };
    }

    /// The name used by the API, the metrics and the store; never renamed.
    public String wire() {
        return wire;
    }
}
