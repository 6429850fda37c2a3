package dev.vestibule.domain.provider;

/// The secret that an identity provider gave to us as its client. Never printed.
public record ClientSecret(String reveal) {
    @Override
    public String toString() {
        return "ClientSecret[hidden]";
    }
}
