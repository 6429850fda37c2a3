package dev.vestibule.domain.membership;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {
    @Test
    void a_member_stays_a_member_whatever_the_policy() {
        Member alice = member(ALICE);

        assertEquals(
                new JoinPlan.AlreadyMember(alice),
                JoinPlan.decide(
                        Optional.of(alice),
                        Readmission.BY_INVITATION,
                        okta(policy(JustInTime.OFF, AutoLink.OFF)),
                        Optional.empty()));
    }

    @Test
    void a_stranger_joins_with_the_providers_default_role_where_joining_is_open() {
        var join = new JoinPlan.Join(OrganizationRole.MEMBER);

        assertEquals(
                join,
                JoinPlan.decide(
                        Optional.empty(),
                        Readmission.OPEN,
                        okta(policy(JustInTime.CONFIRM, AutoLink.OFF)),
                        Optional.empty()));
        assertEquals(
                join,
                JoinPlan.decide(
                        Optional.empty(),
                        Readmission.OPEN,
                        okta(policy(JustInTime.AUTOMATIC, AutoLink.OFF)),
                        Optional.empty()));
        assertEquals(
                new JoinPlan.NotAllowed(),
                JoinPlan.decide(
                        Optional.empty(),
                        Readmission.OPEN,
                        okta(policy(JustInTime.OFF, AutoLink.OFF)),
                        Optional.empty()));
    }

    @Test
    void whoever_was_removed_stays_out_however_open_the_door() {
        assertEquals(
                new JoinPlan.Removed(),
                JoinPlan.decide(
                        Optional.empty(),
                        Readmission.BY_INVITATION,
                        okta(policy(JustInTime.AUTOMATIC, AutoLink.OFF)),
                        Optional.empty()));
        assertEquals(
                new JoinPlan.Removed(),
                JoinPlan.decide(
                        Optional.empty(),
                        Readmission.BY_INVITATION,
                        okta(policy(JustInTime.OFF, AutoLink.OFF)),
                        Optional.empty()));
    }

    @Test
    void linking_a_member_sets_one_flag_clears_the_other_and_keeps_the_rest() {
        Member broken = member(ALICE, MemberFlag.SSO_INVALID, MemberFlag.PARTNERSHIP_RESTRICTED);

        assertEquals(
                Set.of(MemberFlag.SSO_LINKED, MemberFlag.PARTNERSHIP_RESTRICTED),
                broken.ssoLinked().flags());
        assertEquals(
                Set.of(MemberFlag.SSO_INVALID, MemberFlag.PARTNERSHIP_RESTRICTED),
                broken.ssoUnlinked().flags());
        assertEquals(Set.of(), member(ALICE).ssoLinked().ssoUnlinked().flags());
        assertTrue(broken.has(MemberFlag.SSO_INVALID));
        assertFalse(broken.has(MemberFlag.SSO_LINKED));
    }
}
