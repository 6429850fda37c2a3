package dev.vestibule.domain.audit;

/// The short code that a person reads from a page and an admin finds again in log and audit.
public record TraceCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
