package dev.vestibule.domain.audit;

import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/// One line of the audit log. Entries about accounts alone belong to no organization.
public record AuditEntry(
        AuditEntryId id,
        Optional<OrganizationId> organization,
        Recorded actor,
        AuditAction action,
        AuditTarget target,
        AuditDetails details,
        TraceCode trace,
        Instant at) {
    /// Who did it, as it is written down: the kind of actor and its id or name.
    public record Recorded(String kind, String id) {
        public static Recorded of(Actor actor) {
            return switch (actor) {
                case Actor.Anonymous() -> new Recorded("anonymous", "");
                case Actor.SignedIn(var session) ->
                    new Recorded("user", session.user().toString());
                case Actor.InstanceKey(var name) -> new Recorded("api_key", name);
                case Actor.WithKey(var key) -> new Recorded("api_key", key.id().toString());
                case Actor.Vestibule() -> new Recorded("system", "");
            };
        }
    }
}
