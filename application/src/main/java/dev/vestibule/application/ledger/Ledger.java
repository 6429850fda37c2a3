package dev.vestibule.application.ledger;

import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.audit.AuditEntryId;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.InstantSource;
import java.util.Optional;

/// Writes down who did what, and what others have to hear of it, inside the unit of work that does it.
public final class Ledger {
    private final IdSource ids;
    private final InstantSource clock;

    public Ledger(IdSource ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public void write(
            Stores stores,
            Caller caller,
            Optional<OrganizationId> organization,
            AuditAction action,
            AuditTarget target,
            AuditDetails details) {
        stores.audit()
                .append(new AuditEntry(
                        ids.next(AuditEntryId::new),
                        organization,
                        AuditEntry.Recorded.of(caller.actor()),
                        action,
                        target,
                        withKey(caller.actor(), details),
                        caller.trace(),
                        clock.instant()));
    }

    /// Tells others, once the unit of work is committed.
    public void announce(Stores stores, Signal signal) {
        stores.outbox().append(ids.next(SignalId::new), signal, clock.instant());
    }

    /// The log names a key by its id; the name beside it is for those who read.
    private static AuditDetails withKey(Actor actor, AuditDetails details) {
        return actor instanceof Actor.WithKey(var key) ? details.and("key", key.name()) : details;
    }
}
