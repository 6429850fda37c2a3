package dev.vestibule.adapters.persistence.membership;

import dev.vestibule.adapters.persistence.sql.Documents;
import dev.vestibule.adapters.persistence.sql.Keyset;
import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Members;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Members in PostgreSQL.
@Singleton
@Bean(typed = JdbcMembers.class)
public final class JdbcMembers implements Members {
    /// Writes what `Member.ssoLinked` and `Member.ssoUnlinked` answer, and only where that is something new.
    private static final String RECOMPUTE_LINK_FLAGS = """
            with standing as (
                select m.id, exists (
                    select from identities i join providers p on p.id = i.provider_id
                    where i.organization_id = m.organization_id and i.user_id = m.user_id and i.retired_at is null
                      and p.status = 'ENABLED' and p.issuer = i.issuer) as linked
                from members m
                where m.organization_id = ?
            )
            update members m
            set flags = case when s.linked
                             then array_remove(m.flags, 'sso:invalid') || 'sso:linked'::text
                             else array_remove(m.flags, 'sso:linked') end
            from standing s
            where m.id = s.id and s.linked <> ('sso:linked' = any (m.flags))
            """;

    /// One address of each; a key holds the domain as domains are named.
    private static final String LIST_ADDRESSES = """
            select (array_agg(e.address collate "C" order by d.id is null, e.address collate "C"))[1] as address
            from members m join users u on u.id = m.user_id join user_emails e on e.user_id = m.user_id
            left join domains d on d.organization_id = m.organization_id and d.name = split_part(e.key, '@', 2)
            where m.organization_id = ? and u.standing = 'ACTIVE' and e.verified_at is not null and %s
            group by m.user_id
            order by 1
            """;

    private static final String LIST_UNLINKED_ADDRESSES = LIST_ADDRESSES.formatted("not 'sso:linked' = any (m.flags)");

    private static final String LIST_LINKED_ADDRESSES = LIST_ADDRESSES.formatted("""
            exists (
                select from identities i
                where i.provider_id = ? and i.user_id = m.user_id and i.retired_at is null)
            """);

    private static final String LIST_MANAGER_ADDRESSES = LIST_ADDRESSES.formatted("m.role in ('OWNER', 'MANAGER')");

    private static final String LIST_OWNER_ADDRESSES = """
            select e.address
            from members m join users u on u.id = m.user_id join user_emails e on e.user_id = m.user_id
            where m.organization_id = ? and m.role = 'OWNER' and u.standing = 'ACTIVE' and e.verified_at is not null
            order by e.address collate "C"
            """;

    private static final String LIST = """
            select to_jsonb(m) as member from members m
            where organization_id = ? and id > ? and role = any (?) and flags @> ? and not flags && ?
            order by id limit ?
            """;

    private final MemberRows rows;
    private final Sql sql;
    private final Documents documents;

    JdbcMembers(MemberRows rows, Sql sql, Documents documents) {
        this.rows = rows;
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public Optional<Member> find(OrganizationId organization, UserId user) {
        return rows.findByUser(organization.value(), user.value()).map(MemberRow::toDomain);
    }

    @Override
    public Optional<Member> lock(OrganizationId organization, UserId user) {
        return rows.lockByUser(organization.value(), user.value()).map(MemberRow::toDomain);
    }

    @Override
    public Optional<Member> find(OrganizationId organization, MemberId member) {
        return rows.findById(organization.value(), member.value()).map(MemberRow::toDomain);
    }

    @Override
    public Page<Member> list(OrganizationId organization, MemberFilter filter, PageRequest page) {
        return Keyset.page(
                (after, max) -> listAfter(organization, filter, after, max),
                page,
                MemberRow::toDomain,
                member -> member.id().value());
    }

    private List<MemberRow> listAfter(OrganizationId organization, MemberFilter filter, UUID after, int max) {
        return sql.list(
                LIST,
                row -> documents.read(row.getString("member"), MemberRow.class),
                organization.value(),
                after,
                roles(filter),
                wires(filter.with()),
                wires(filter.without()),
                max);
    }

    private static String[] roles(MemberFilter filter) {
        return Arrays.stream(OrganizationRole.values())
                .filter(role -> filter.role().filter(wanted -> wanted != role).isEmpty())
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static String[] wires(Set<MemberFlag> flags) {
        return flags.stream().map(MemberFlag::wire).toArray(String[]::new);
    }

    @Override
    public List<Member> listWorkingOwners(OrganizationId organization) {
        return rows.listWorkingOwners(organization.value(), MemberFlag.MEMBER_LIMIT_RESTRICTED.wire()).stream()
                .map(MemberRow::toDomain)
                .toList();
    }

    @Override
    public List<Member> lockAllOf(UserId user) {
        return rows.lockAllOf(user.value()).stream().map(MemberRow::toDomain).toList();
    }

    @Override
    public long count(OrganizationId organization) {
        return rows.count(organization.value());
    }

    @Override
    public List<Member> lockRestricted(OrganizationId organization) {
        return rows.lockFlagged(organization.value(), MemberFlag.MEMBER_LIMIT_RESTRICTED.wire()).stream()
                .map(MemberRow::toDomain)
                .toList();
    }

    @Override
    public void add(Member member) {
        rows.save(MemberRow.of(member));
    }

    @Override
    public void save(Member member) {
        rows.update(MemberRow.of(member));
    }

    @Override
    public void remove(MemberId member) {
        sql.run("delete from members where id = ?", member.value());
    }

    @Override
    public void recomputeLinkFlags(OrganizationId organization) {
        sql.run(RECOMPUTE_LINK_FLAGS, organization.value());
    }

    @Override
    public List<EmailAddress> listUnlinkedAddresses(OrganizationId organization) {
        return sql.list(
                LIST_UNLINKED_ADDRESSES, row -> new EmailAddress(row.getString("address")), organization.value());
    }

    @Override
    public List<EmailAddress> listLinkedAddresses(OrganizationId organization, ProviderId provider) {
        return sql.list(
                LIST_LINKED_ADDRESSES,
                row -> new EmailAddress(row.getString("address")),
                organization.value(),
                provider.value());
    }

    @Override
    public List<EmailAddress> listManagerAddresses(OrganizationId organization) {
        return sql.list(
                LIST_MANAGER_ADDRESSES, row -> new EmailAddress(row.getString("address")), organization.value());
    }

    @Override
    public long countUnlinked(OrganizationId organization) {
        return sql.find(
                        "select count(*) as members from members where organization_id = ? and not ? = any (flags)",
                        row -> row.getLong("members"),
                        organization.value(),
                        MemberFlag.SSO_LINKED.wire())
                .orElse(0L);
    }

    @Override
    public List<EmailAddress> listOwnerAddresses(OrganizationId organization) {
        return sql.list(LIST_OWNER_ADDRESSES, row -> new EmailAddress(row.getString("address")), organization.value());
    }
}
