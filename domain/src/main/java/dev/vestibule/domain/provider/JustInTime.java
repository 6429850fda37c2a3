package dev.vestibule.domain.provider;

/// Whether people whom the organization does not know yet may join through the provider.
public enum JustInTime {
    OFF,
    CONFIRM,
    AUTOMATIC
}
