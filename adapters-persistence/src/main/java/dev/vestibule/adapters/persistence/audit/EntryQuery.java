package dev.vestibule.adapters.persistence.audit;

import dev.vestibule.domain.audit.AuditFilter;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A question for entries of one organization. It names only what it filters by, so that PostgreSQL finds the index
/// for each question, and turns times into ranges of ids, which grow with time.
record EntryQuery(String text, List<Object> parameters) {
    /// How far the time in an id and the time of its entry may be apart.
    private static final Duration SLACK = Duration.ofHours(1);

    static EntryQuery of(OrganizationId organization, AuditFilter filter) {
        return new EntryQuery("select * from audit_log where organization_id = ?", List.of(organization.value()))
                .and(" and action = ?", filter.action().map(Enum::name))
                .and(" and actor_id = ?", filter.actor())
                .and(" and target_id = ?", filter.target())
                .and(" and at >= ?", filter.from())
                .and(" and id >= ?", filter.from().map(from -> firstId(from.minus(SLACK))))
                .and(" and at < ?", filter.until())
                .and(" and id < ?", filter.until().map(until -> firstId(until.plus(SLACK))));
    }

    EntryQuery and(String clause, Optional<?> value) {
        return value.map(given -> and(clause, given)).orElse(this);
    }

    EntryQuery and(String clause, Object value) {
        var more = new ArrayList<>(parameters);
        more.add(value);
        return new EntryQuery(text + clause, more);
    }

    Object[] values() {
        return parameters.toArray();
    }

    /// Not greater than any id made then or later (RFC 9562 §5.7: 48 bits of milliseconds).
    private static UUID firstId(Instant then) {
        long millis = Math.clamp(then.getEpochSecond(), 0, (1L << 48) / 1_000 - 1) * 1_000;
        return new UUID(millis << 16, 0);
    }
}
