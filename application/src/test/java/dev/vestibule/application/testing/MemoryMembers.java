package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.Members;
import dev.vestibule.domain.identity.Identity;
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
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Memberships in memory.
final class MemoryMembers implements Members {
    private final Unit unit;

    MemoryMembers(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Member> find(OrganizationId organization, UserId user) {
        return unit.toRead().members().values().stream()
                .filter(row ->
                        row.organization().equals(organization) && row.user().equals(user))
                .findFirst();
    }

    @Override
    public Optional<Member> lock(OrganizationId organization, UserId user) {
        return unit.take(find(organization, user), Member::id);
    }

    @Override
    public Optional<Member> find(OrganizationId organization, MemberId member) {
        return Optional.ofNullable(unit.toRead().members().get(member))
                .filter(row -> row.organization().equals(organization));
    }

    @Override
    public Page<Member> list(OrganizationId organization, MemberFilter filter, PageRequest page) {
        List<Member> rows =
                of(organization).stream().filter(row -> passes(row, filter)).toList();
        return Tables.page(rows, row -> row.id().value(), page);
    }

    private static boolean passes(Member row, MemberFilter filter) {
        return filter.role().filter(role -> role != row.role()).isEmpty()
                && row.flags().containsAll(filter.with())
                && filter.without().stream().noneMatch(row::has);
    }

    @Override
    public List<Member> listWorkingOwners(OrganizationId organization) {
        return of(organization).stream()
                .filter(Member::isOwner)
                .filter(row -> !row.has(MemberFlag.MEMBER_LIMIT_RESTRICTED))
                .filter(row -> unit.toRead().users().get(row.user()).isActive())
                .sorted(Tables.byId(row -> row.id().value()))
                .toList();
    }

    @Override
    public List<Member> lockAllOf(UserId user) {
        List<Member> rows = unit.toWrite().members().values().stream()
                .filter(row -> row.user().equals(user))
                .sorted(Tables.byId(row -> row.id().value()))
                .toList();
        rows.forEach(row -> unit.own(row.id()));
        return rows;
    }

    @Override
    public long count(OrganizationId organization) {
        return of(organization).size();
    }

    @Override
    public List<Member> lockRestricted(OrganizationId organization) {
        unit.toWrite();
        List<Member> rows = of(organization).stream()
                .filter(row -> row.has(MemberFlag.MEMBER_LIMIT_RESTRICTED))
                .sorted(Comparator.comparing(Member::joinedAt)
                        .thenComparing(Tables.byId(row -> row.id().value())))
                .toList();
        rows.forEach(row -> unit.own(row.id()));
        return rows;
    }

    @Override
    public void add(Member member) {
        Tables tables = unit.toWrite();
        Tables.requireRow(tables.organizations(), member.organization());
        Tables.requireRow(tables.users(), member.user());
        UniqueKeyTaken.refuseIf(tables.members().containsKey(member.id()), "member id");
        UniqueKeyTaken.refuseIf(find(member.organization(), member.user()).isPresent(), "organization, user");
        MemoryMemberFlags.write(tables, member);
        unit.own(member.id());
    }

    @Override
    public void save(Member member) {
        unit.refuseUnlessTaken(member.id());
        if (unit.toWrite().members().containsKey(member.id())) {
            MemoryMemberFlags.write(unit.toWrite(), member);
        }
    }

    @Override
    public void remove(MemberId member) {
        unit.refuseUnlessTaken(member);
        unit.toWrite().members().remove(member);
    }

    @Override
    public void recomputeLinkFlags(OrganizationId organization) {
        Tables tables = unit.toWrite();
        of(organization).forEach(row -> MemoryMemberFlags.write(tables, withLinkFlag(row)));
    }

    @Override
    public List<EmailAddress> listUnlinkedAddresses(OrganizationId organization) {
        Tables tables = unit.toRead();
        return of(organization).stream()
                .filter(row -> !row.has(MemberFlag.SSO_LINKED))
                .flatMap(row -> address(tables, organization, row.user()).stream())
                .sorted(Comparator.comparing(EmailAddress::text))
                .toList();
    }

    @Override
    public List<EmailAddress> listLinkedAddresses(OrganizationId organization, ProviderId provider) {
        Tables tables = unit.toRead();
        return tables.identities().values().stream()
                .filter(identity -> identity.provider().equals(provider))
                .map(Identity::user)
                .distinct()
                .filter(user -> find(organization, user).isPresent())
                .flatMap(user -> address(tables, organization, user).stream())
                .sorted(Comparator.comparing(EmailAddress::text))
                .toList();
    }

    @Override
    public List<EmailAddress> listManagerAddresses(OrganizationId organization) {
        Tables tables = unit.toRead();
        return of(organization).stream()
                .filter(row -> row.role().isAtLeast(OrganizationRole.MANAGER))
                .flatMap(row -> address(tables, organization, row.user()).stream())
                .sorted(Comparator.comparing(EmailAddress::text))
                .toList();
    }

    @Override
    public long countUnlinked(OrganizationId organization) {
        return of(organization).stream()
                .filter(row -> !row.has(MemberFlag.SSO_LINKED))
                .count();
    }

    @Override
    public List<EmailAddress> listOwnerAddresses(OrganizationId organization) {
        Tables tables = unit.toRead();
        return of(organization).stream()
                .filter(Member::isOwner)
                .map(Member::user)
                .filter(user -> tables.users().get(user).isActive())
                .flatMap(user ->
                        tables.emails().stream().filter(email -> email.user().equals(user) && email.isVerified()))
                .map(UserEmail::address)
                .sorted(Comparator.comparing(EmailAddress::text))
                .toList();
    }

    private static Optional<EmailAddress> address(Tables tables, OrganizationId organization, UserId user) {
        Predicate<EmailAddress> own = address -> tables.domains().values().stream()
                .anyMatch(domain -> domain.organization().equals(organization)
                        && domain.name().equals(address.domain()));
        return tables.emails().stream()
                .filter(_ -> tables.users().get(user).isActive())
                .filter(email -> email.user().equals(user) && email.isVerified())
                .map(UserEmail::address)
                .min(Comparator.comparing(own::test, Comparator.<Boolean>reverseOrder())
                        .thenComparing(EmailAddress::text));
    }

    private Member withLinkFlag(Member row) {
        var flags = new HashSet<>(row.flags());
        flags.remove(MemberFlag.SSO_LINKED);
        unit.toRead().identities().values().stream()
                .filter(identity -> identity.isHeldBy(row.user()))
                .filter(identity -> worksIn(row.organization(), identity))
                .forEach(_ -> flags.add(MemberFlag.SSO_LINKED));
        return new Member(row.id(), row.organization(), row.user(), row.role(), flags, row.joinedAt());
    }

    private boolean worksIn(OrganizationId organization, Identity identity) {
        var provider = unit.toRead().providers().get(identity.provider());
        return provider.organization().equals(organization)
                && provider.isEnabled()
                && provider.config().issuer().equals(identity.issuer());
    }

    private List<Member> of(OrganizationId organization) {
        return unit.toRead().members().values().stream()
                .filter(row -> row.organization().equals(organization))
                .toList();
    }
}
