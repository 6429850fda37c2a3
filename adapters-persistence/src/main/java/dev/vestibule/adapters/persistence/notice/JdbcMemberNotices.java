package dev.vestibule.adapters.persistence.notice;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.MemberNotices;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Mails about links in PostgreSQL.
@Singleton
@Bean(typed = JdbcMemberNotices.class)
public final class JdbcMemberNotices implements MemberNotices {
    /// The conflict's condition is asked again with the row locked: of two nodes one mails.
    private static final String ADMIT = """
            with asked as (
                select a.recipient, a.place from unnest(?) with ordinality as a (recipient, place)
                left join member_notices n on n.organization_id = ? and n.kind = ? and n.recipient = a.recipient
                where n.recipient is null or (n.last_at <= ? and n.times < ?)
                order by a.place
                limit greatest(0, ? - (
                    select count(*) from member_notices
                    where organization_id = ? and kind = ? and last_at > ?))
            )
            insert into member_notices as n (organization_id, kind, recipient, last_at, times)
            select ?, ?, recipient, ?, 1 from asked order by recipient
            on conflict (organization_id, kind, recipient) do update
            set last_at = excluded.last_at, times = n.times + 1
            where n.last_at <= ? and n.times < ?
            returning recipient
            """;

    private final Sql sql;

    JdbcMemberNotices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<EmailAddress> admit(
            OrganizationId organization, Kind kind, List<EmailAddress> recipients, Limit limit, Instant now) {
        Instant before = now.minus(limit.pause());
        String[] keys = recipients.stream().map(EmailAddress::key).distinct().toArray(String[]::new);
        Set<String> admitted = sql
                .list(
                        ADMIT,
                        row -> row.getString("recipient"),
                        keys,
                        organization.value(),
                        kind.name(),
                        before,
                        limit.mostTimes(),
                        limit.mostAtOnce(),
                        organization.value(),
                        kind.name(),
                        limit.since(now),
                        organization.value(),
                        kind.name(),
                        now,
                        before,
                        limit.mostTimes())
                .stream()
                .collect(Collectors.toSet());
        return recipients.stream()
                .filter(recipient -> admitted.remove(recipient.key()))
                .toList();
    }

    @Override
    public void restart(OrganizationId organization, Kind kind) {
        sql.run(
                "update member_notices set times = 0 where organization_id = ? and kind = ? and times > 0",
                organization.value(),
                kind.name());
    }

    @Override
    public int sweep(Instant before) {
        return sql.run("delete from member_notices where last_at < ?", before);
    }
}
