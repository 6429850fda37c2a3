package dev.vestibule.bootstrap.settings;

/// How the service was started: for a look at it, or for work.
public enum Mode {
    DEV,
    SERVE
}
