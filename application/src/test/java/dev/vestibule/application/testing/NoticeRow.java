package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.MemberNotices.Kind;
import dev.vestibule.domain.organization.OrganizationId;
import java.time.Instant;

/// When somebody was last mailed, and how often in this period.
record NoticeRow(Instant lastAt, int times) {
    record Key(OrganizationId organization, Kind kind, String recipient) {}
}
