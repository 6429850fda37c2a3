package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ACME;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.identity;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.origin;
import static dev.vestibule.domain.Examples.session;
import static dev.vestibule.domain.Examples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.LinkPlan;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.session.RepairStanding;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.UserStanding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetupDecisionTest {
    private static final FlowOrigin BEGUN_BY_ALICE =
            origin(new FlowPurpose.Setup(SecondFactorRule.KEPT, Optional.empty()), Optional.of(ALICE));
    private static final IdentityMatch NOBODY = new IdentityMatch.Unknown();
    private static final Optional<Session> ALICES_SESSION = Optional.of(session(ALICE, Optional.of(NOW)));
    private static final Optional<Member> MANAGER = Optional.of(member(ALICE, OrganizationRole.MANAGER));

    private static SetupDecision decide(Optional<Session> current, Optional<Member> member, IdentityMatch match) {
        return decide(acme(), current, member, match, Optional.empty());
    }

    private static SetupDecision decide(
            Organization organization,
            Optional<Session> current,
            Optional<Member> member,
            IdentityMatch match,
            Optional<Identity> starters) {
        return SetupDecision.decide(
                BEGUN_BY_ALICE, organization, current, member, RepairStanding.CLOSED, match, starters);
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "OWNER"})
    void the_starter_who_manages_the_organization_gets_the_first_identity(OrganizationRole role) {
        assertEquals(
                new SetupDecision.Enable(ALICE, new LinkPlan.Create()),
                decide(ALICES_SESSION, Optional.of(member(ALICE, role)), NOBODY));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "ADMIN"})
    void a_starter_who_lost_the_role_enables_nothing(OrganizationRole role) {
        assertEquals(
                new SetupDecision.Refuse(Refusal.USER_MISMATCH),
                decide(ALICES_SESSION, Optional.of(member(ALICE, role)), NOBODY));
    }

    @Test
    void a_starter_who_is_no_member_any_more_enables_nothing() {
        assertEquals(new SetupDecision.Refuse(Refusal.USER_MISMATCH), decide(ALICES_SESSION, Optional.empty(), NOBODY));
    }

    @Test
    void a_restricted_member_enables_nothing() {
        Member restricted = member(ALICE, OrganizationRole.OWNER, MemberFlag.MEMBER_LIMIT_RESTRICTED);

        assertEquals(
                new SetupDecision.Refuse(Refusal.USER_MISMATCH),
                decide(ALICES_SESSION, Optional.of(restricted), NOBODY));
    }

    @Test
    void nobody_who_has_signed_out_enables_anything() {
        assertEquals(new SetupDecision.Refuse(Refusal.NOT_SIGNED_IN), decide(Optional.empty(), MANAGER, NOBODY));
    }

    @Test
    void somebody_else_does_not_finish_what_the_starter_began() {
        assertEquals(
                new SetupDecision.Refuse(Refusal.USER_MISMATCH),
                decide(Optional.of(session(BOB, Optional.of(NOW))), MANAGER, NOBODY));
    }

    @Test
    void an_owner_in_repair_enables_where_single_sign_on_shuts_them_out() {
        var organization = acme(OrganizationStatus.ACTIVE, SsoEnforcement.REQUIRED);
        Optional<Member> owner = Optional.of(member(ALICE, OrganizationRole.OWNER));

        assertEquals(
                new SetupDecision.Enable(ALICE, new LinkPlan.Create()),
                SetupDecision.decide(
                        BEGUN_BY_ALICE,
                        organization,
                        ALICES_SESSION,
                        owner,
                        RepairStanding.OPEN,
                        NOBODY,
                        Optional.empty()));
        assertEquals(
                Optional.of(Refusal.USER_MISMATCH),
                SetupDecision.unlessStarter(
                        BEGUN_BY_ALICE,
                        organization,
                        Optional.of(session(BOB, Optional.of(NOW))),
                        owner,
                        RepairStanding.OPEN));
    }

    @Test
    void a_session_that_does_not_open_the_organization_enables_nothing() {
        assertEquals(
                new SetupDecision.Refuse(Refusal.USER_MISMATCH),
                decide(
                        acme(OrganizationStatus.ACTIVE, SsoEnforcement.REQUIRED),
                        ALICES_SESSION,
                        MANAGER,
                        NOBODY,
                        Optional.empty()));
    }

    @Test
    void what_a_deactivated_account_left_behind_goes_to_the_starter() {
        IdentityMatch bobs = IdentityMatch.of(identity(BOB), user(BOB, UserStanding.DEACTIVATED));

        assertEquals(
                new SetupDecision.Enable(ALICE, new LinkPlan.Move(identity(BOB), Optional.empty())),
                decide(ALICES_SESSION, MANAGER, bobs));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "SUSPENDED"})
    void an_identity_of_somebody_else_is_never_moved(UserStanding standing) {
        IdentityMatch bobs = IdentityMatch.of(identity(BOB), user(BOB, standing));

        assertEquals(new SetupDecision.Refuse(Refusal.IDENTITY_CONFLICT), decide(ALICES_SESSION, MANAGER, bobs));
    }

    @Test
    void the_starters_own_identity_is_refreshed() {
        IdentityMatch own = IdentityMatch.of(identity(ALICE), user(ALICE, UserStanding.ACTIVE));

        assertEquals(
                new SetupDecision.Enable(ALICE, new LinkPlan.Refresh(identity(ALICE))),
                decide(ALICES_SESSION, MANAGER, own));
    }

    @Test
    void another_subject_of_the_starter_takes_the_place_of_the_former() {
        assertEquals(
                new SetupDecision.Enable(ALICE, new LinkPlan.Reattach(identity(ALICE))),
                decide(acme(), ALICES_SESSION, MANAGER, NOBODY, Optional.of(identity(ALICE))));
    }

    @Test
    void the_organization_of_all_this_is_the_flows_own() {
        assertEquals(ACME, BEGUN_BY_ALICE.organization());
    }
}
