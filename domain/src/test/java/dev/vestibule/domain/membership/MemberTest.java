package dev.vestibule.domain.membership;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.OrganizationRole;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberTest {
    @Test
    void managers_and_owners_run_the_organization() {
        assertTrue(member(ALICE, OrganizationRole.OWNER).mayManage());
        assertTrue(member(ALICE, OrganizationRole.MANAGER).mayManage());
        assertFalse(member(ALICE, OrganizationRole.ADMIN).mayManage());
        assertFalse(member(ALICE, OrganizationRole.MEMBER).mayManage());
    }

    @Test
    void whom_the_seat_limit_restricts_runs_nothing() {
        assertFalse(member(ALICE, OrganizationRole.OWNER, MemberFlag.MEMBER_LIMIT_RESTRICTED)
                .mayManage());
    }

    @Test
    void only_an_owner_is_one() {
        assertTrue(member(ALICE, OrganizationRole.OWNER).isOwner());
        assertFalse(member(ALICE, OrganizationRole.MANAGER).isOwner());
    }

    @Test
    void a_changed_role_leaves_the_rest() {
        assertEquals(
                member(ALICE, OrganizationRole.ADMIN, MemberFlag.SSO_LINKED),
                member(ALICE, OrganizationRole.MEMBER, MemberFlag.SSO_LINKED).withRole(OrganizationRole.ADMIN));
    }

    @Test
    void a_link_is_there_or_gone_to_somebody_else_and_never_both() {
        Member linked = member(ALICE, MemberFlag.MEMBER_LIMIT_RESTRICTED).ssoLinked();

        assertEquals(Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.SSO_LINKED), linked.flags());
        assertEquals(
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.SSO_INVALID),
                linked.ssoInvalid().flags());
        assertEquals(linked, linked.ssoInvalid().ssoLinked());
    }

    @Test
    void a_seat_takes_the_restriction_and_nothing_else() {
        Member restricted = member(ALICE, MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.SSO_LINKED);

        assertEquals(Set.of(MemberFlag.SSO_LINKED), restricted.seated().flags());
    }
}
