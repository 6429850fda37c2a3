package dev.vestibule.domain.session;

/// In a few words, what a session was begun with, such as `Firefox on Linux`: enough for its person to tell it from
/// others, and useless for recognising it.
public record Device(String description) {
    public static final Device UNKNOWN = new Device("another browser");

    private static final int MAX_LENGTH_CHARS = 64;

    public Device {
        if (description.isBlank() || description.length() > MAX_LENGTH_CHARS) {
            throw new IllegalArgumentException("a device is described in a few words");
        }
    }
}
