package dev.vestibule.domain.provider;

/// What happens with a response that nobody asked for: refused, or a fresh sign-in is started.
public enum Unsolicited {
    OFF,
    RESTART
}
