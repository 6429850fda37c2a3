package dev.vestibule.domain.idempotency;

import dev.vestibule.domain.audit.Actor;

/// Whose keys are kept apart from everybody else's: those of one program's key, or of one session. Two sessions of one
/// person may open different things, so neither gets what the other was answered.
public record Requester(String name) {
    public static Requester of(Actor actor) {
        return switch (actor) {
            case Actor.InstanceKey(var name) -> new Requester("operator|" + name);
            case Actor.WithKey(var key) -> new Requester("key|" + key.id());
            case Actor.SignedIn(var session) -> new Requester("session|" + session.id());
            case Actor.Anonymous(), Actor.Vestibule() -> throw new IllegalArgumentException("nobody asks");
        };
    }
}
