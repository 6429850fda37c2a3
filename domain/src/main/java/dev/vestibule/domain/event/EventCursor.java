package dev.vestibule.domain.event;

/// How far a reader has come in an organization's stream: positions begin at 1 and only grow.
public record EventCursor(long position) {
    public static final EventCursor START = new EventCursor(0);

    public EventCursor {
        if (position < 0) {
            throw new IllegalArgumentException("a position is not negative");
        }
    }
}
