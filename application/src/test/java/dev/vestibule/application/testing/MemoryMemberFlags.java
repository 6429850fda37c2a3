package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.store.MemberFlags;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.user.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Versioned flags in memory. Whoever writes a member writes the versions, too.
final class MemoryMemberFlags implements MemberFlags {
    private static final Set<MemberFlag> SSO = EnumSet.of(MemberFlag.SSO_LINKED, MemberFlag.SSO_INVALID);
    private static final Set<MemberFlag> IDP = EnumSet.of(MemberFlag.IDP_PROVISIONED, MemberFlag.IDP_ROLE_RESTRICTED);

    private final Unit unit;

    /// At which versions a member's flags were last written.
    record Versions(long sso, long idp) {
        private static final Versions NONE = new Versions(0, 0);
    }

    MemoryMemberFlags(Unit unit) {
        this.unit = unit;
    }

    /// Replaces the row, or adds it.
    static void write(Tables tables, Member member) {
        Optional<Member> before = Optional.ofNullable(tables.members().put(member.id(), member));
        Versions old = tables.flagVersions().getOrDefault(member.id(), Versions.NONE);
        tables.flagVersions()
                .put(
                        member.id(),
                        new Versions(
                                differ(before, member, SSO) ? next(tables) : old.sso(),
                                differ(before, member, IDP) ? next(tables) : old.idp()));
    }

    private static boolean differ(Optional<Member> before, Member after, Set<MemberFlag> kind) {
        return before.filter(it -> only(it, kind).equals(only(after, kind))).isEmpty();
    }

    private static Set<MemberFlag> only(Member member, Set<MemberFlag> kind) {
        var flags = EnumSet.copyOf(kind);
        flags.retainAll(member.flags());
        return flags;
    }

    private static long next(Tables tables) {
        tables.drawnVersions().add(tables.drawnVersions().size() + 1L);
        return tables.drawnVersions().getLast();
    }

    @Override
    public long nextVersion() {
        return next(unit.toWrite());
    }

    @Override
    public void markSsoInvalid(OrganizationId organization, UserId user, long version) {
        members(organization, member -> member.user().equals(user)).stream()
                .filter(member -> versions(member.id()).sso() < version)
                .filter(member -> !isLinked(member))
                .forEach(member -> write(unit.toWrite(), member.ssoInvalid()));
    }

    private boolean isLinked(Member member) {
        return unit.toRead().identities().values().stream()
                .filter(identity -> identity.isHeldBy(member.user()))
                .anyMatch(identity -> worksIn(member.organization(), identity));
    }

    private boolean worksIn(OrganizationId organization, Identity identity) {
        var provider = unit.toRead().providers().get(identity.provider());
        return provider.organization().equals(organization)
                && provider.isEnabled()
                && provider.config().issuer().equals(identity.issuer());
    }

    @Override
    public void resetProvisioning(OrganizationId organization, long version) {
        members(organization, member -> versions(member.id()).idp() < version)
                .forEach(member -> write(unit.toWrite(), without(member)));
    }

    private static Member without(Member member) {
        Set<MemberFlag> flags = EnumSet.noneOf(MemberFlag.class);
        flags.addAll(member.flags());
        flags.removeAll(IDP);
        return new Member(member.id(), member.organization(), member.user(), member.role(), flags, member.joinedAt());
    }

    private Versions versions(MemberId member) {
        return unit.toRead().flagVersions().getOrDefault(member, Versions.NONE);
    }

    private List<Member> members(OrganizationId organization, Predicate<Member> which) {
        return unit.toWrite().members().values().stream()
                .filter(member -> member.organization().equals(organization))
                .filter(which)
                .toList();
    }
}
