package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.MemberNotices;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Mails about links in memory.
final class MemoryMemberNotices implements MemberNotices {
    private final Unit unit;

    MemoryMemberNotices(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<EmailAddress> admit(
            OrganizationId organization, Kind kind, List<EmailAddress> recipients, Limit limit, Instant now) {
        Map<NoticeRow.Key, NoticeRow> rows = unit.toWrite().notices();
        Tables.requireRow(unit.toRead().organizations(), organization);
        long lately = rows.entrySet().stream()
                .filter(row -> isOf(row.getKey(), organization, kind))
                .filter(row -> row.getValue().lastAt().isAfter(limit.since(now)))
                .count();
        var admitted = new ArrayList<EmailAddress>();
        for (EmailAddress recipient : recipients) {
            var key = new NoticeRow.Key(organization, kind, recipient.key());
            NoticeRow row = rows.getOrDefault(key, new NoticeRow(Instant.MIN, 0));
            if (lately + admitted.size() < limit.mostAtOnce()
                    && row.times() < limit.mostTimes()
                    && !row.lastAt().isAfter(now.minus(limit.pause()))) {
                rows.put(key, new NoticeRow(now, row.times() + 1));
                admitted.add(recipient);
            }
        }
        return List.copyOf(admitted);
    }

    private static boolean isOf(NoticeRow.Key key, OrganizationId organization, Kind kind) {
        return key.organization().equals(organization) && key.kind() == kind;
    }

    @Override
    public void restart(OrganizationId organization, Kind kind) {
        unit.toWrite()
                .notices()
                .replaceAll((key, row) -> isOf(key, organization, kind) ? new NoticeRow(row.lastAt(), 0) : row);
    }

    @Override
    public int sweep(Instant before) {
        Map<NoticeRow.Key, NoticeRow> rows = unit.toWrite().notices();
        int all = rows.size();
        rows.values().removeIf(row -> row.lastAt().isBefore(before));
        return all - rows.size();
    }
}
