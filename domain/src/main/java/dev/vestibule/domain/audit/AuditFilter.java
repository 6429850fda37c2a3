package dev.vestibule.domain.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which entries of a log are asked for: all that fit everything that is there. `actor` is an id, or the name of an
/// operator's key; `from` is included, `until` is not.
public record AuditFilter(
        Optional<AuditAction> action,
        Optional<String> actor,
        Optional<UUID> target,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static AuditFilter of(AuditAction action) {
        return new AuditFilter(
                Optional.of(action), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean fits(AuditEntry entry) {
        return action.filter(wanted -> wanted != entry.action()).isEmpty()
                && actor.filter(wanted -> !wanted.equals(entry.actor().id())).isEmpty()
                && target.filter(wanted -> !wanted.equals(entry.target().id())).isEmpty()
                && from.filter(entry.at()::isBefore).isEmpty()
                && until.filter(end -> !entry.at().isBefore(end)).isEmpty();
    }
}
