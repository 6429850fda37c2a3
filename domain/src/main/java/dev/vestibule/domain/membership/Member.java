package dev.vestibule.domain.membership;

import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// A user in an organization.
public record Member(
        MemberId id,
        OrganizationId organization,
        UserId user,
        OrganizationRole role,
        Set<MemberFlag> flags,
        Instant joinedAt) {
    public Member {
        flags = Set.copyOf(flags);
    }

    public boolean has(MemberFlag flag) {
        return flags.contains(flag);
    }

    public Member withRole(OrganizationRole changed) {
        return new Member(id, organization, user, changed, flags, joinedAt);
    }

    /// Whether the role is enough to run the organization, and no seat limit restricts it.
    public boolean mayManage() {
        return role.isAtLeast(OrganizationRole.MANAGER) && !has(MemberFlag.MEMBER_LIMIT_RESTRICTED);
    }

    public boolean isOwner() {
        return role == OrganizationRole.OWNER;
    }

    /// Whether they can come in through single sign-on, as far as their link says.
    public boolean hasWorkingLink() {
        return has(MemberFlag.SSO_LINKED) && !has(MemberFlag.SSO_INVALID);
    }

    /// The member as somebody who holds a live identity at an enabled provider.
    public Member ssoLinked() {
        return withFlags(MemberFlag.SSO_LINKED, MemberFlag.SSO_INVALID);
    }

    /// The member as somebody whose identity has gone to another account.
    public Member ssoInvalid() {
        return withFlags(MemberFlag.SSO_INVALID, MemberFlag.SSO_LINKED);
    }

    /// The member as somebody without such an identity.
    public Member ssoUnlinked() {
        return without(MemberFlag.SSO_LINKED);
    }

    /// The member as somebody whom no seat limit restricts.
    public Member seated() {
        return without(MemberFlag.MEMBER_LIMIT_RESTRICTED);
    }

    private Member without(MemberFlag removed) {
        var changed = EnumSet.noneOf(MemberFlag.class);
        changed.addAll(flags);
        changed.remove(removed);
        return new Member(id, organization, user, role, changed, joinedAt);
    }

    private Member withFlags(MemberFlag added, MemberFlag removed) {
        var changed = EnumSet.of(added);
        changed.addAll(flags);
        changed.remove(removed);
        return new Member(id, organization, user, role, changed, joinedAt);
    }
}
