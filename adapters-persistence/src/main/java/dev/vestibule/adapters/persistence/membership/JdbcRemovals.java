package dev.vestibule.adapters.persistence.membership;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Removals;
import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Marks of removed people in PostgreSQL: a row for the account, one for each subject and one for each address.
@Singleton
@Bean(typed = JdbcRemovals.class)
public final class JdbcRemovals implements Removals {
    private static final String MARK = """
            insert into removal_marks (organization_id, removed_user, issuer, subject, address_key, marked_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ASK = """
            select from removal_marks
            where organization_id = ?
              and (removed_user = ? or (issuer = ? and subject = ?) or address_key = any (?))
            limit 1
            """;

    private static final String LIFT = """
            delete from removal_marks
            where organization_id = ? and removed_user in (
                select removed_user from removal_marks
                where organization_id = ? and (removed_user = ? or address_key = any (?)))
            """;

    private final Sql sql;

    JdbcRemovals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void mark(Removal removal) {
        insert(removal, null, null);
        removal.subjects().forEach(called -> insert(removal, called, null));
        removal.addresses().forEach(address -> insert(removal, null, address.key()));
    }

    private void insert(Removal removal, Removal.@Nullable Called called, @Nullable String addressKey) {
        sql.run(
                MARK,
                removal.organization().value(),
                removal.user().value(),
                called == null ? null : called.issuer().value(),
                called == null ? null : called.subject().value(),
                addressKey,
                removal.at());
    }

    @Override
    public Readmission ask(OrganizationId organization, Newcomer newcomer) {
        return sql.find(
                        ASK,
                        _ -> Readmission.BY_INVITATION,
                        organization.value(),
                        newcomer.user().map(UserId::value).orElse(null),
                        newcomer.called().issuer().value(),
                        newcomer.called().subject().value(),
                        keys(newcomer.addresses()))
                .orElse(Readmission.OPEN);
    }

    @Override
    public void lift(OrganizationId organization, UserId user, Set<EmailAddress> addresses) {
        sql.run(LIFT, organization.value(), organization.value(), user.value(), keys(addresses));
    }

    private static String[] keys(Set<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::key).toArray(String[]::new);
    }
}
