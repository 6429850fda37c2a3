package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ACME;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.GLOBEX;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Alice owns ACME, which requires single sign-on; Bob owns it, too. Neither has a link. Each test takes one thing
/// away.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockoutTest {
    private static final Organization REQUIRING = acme(OrganizationStatus.ACTIVE, SsoEnforcement.REQUIRED);
    private static final Session ALICES = session(ALICE, Optional.of(NOW));
    private static final Member OWNER = member(ALICE, OrganizationRole.OWNER);
    private static final Member OTHER_OWNER = member(BOB, OrganizationRole.OWNER);
    private static final SsoRepair REPAIR = SsoRepair.opened(ALICES.id(), ACME, NOW);

    private static Lockout lockout(Session session, Organization organization, Member... owners) {
        return new Lockout(session, organization, List.of(owners));
    }

    @Test
    void an_owner_whom_single_sign_on_shuts_out_while_it_lets_no_other_in_may_repair_it() {
        assertTrue(lockout(ALICES, REQUIRING, OWNER, OTHER_OWNER).isReal());
        assertTrue(lockout(ALICES, REQUIRING, OWNER).isReal());
        assertEquals(
                RepairStanding.OPEN,
                lockout(ALICES, REQUIRING, OWNER, OTHER_OWNER).under(REPAIR, NOW));
    }

    private static void isNone(Lockout lockout) {
        assertFalse(lockout.isReal());
        assertEquals(RepairStanding.CLOSED, lockout.under(REPAIR, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = SsoEnforcement.class,
            names = {"OPTIONAL", "REMINDED"})
    void where_an_own_credential_opens_the_organization_there_is_nothing_to_repair(SsoEnforcement enforcement) {
        isNone(lockout(ALICES, acme(OrganizationStatus.ACTIVE, enforcement), OWNER));
    }

    @Test
    void an_organization_that_is_switched_off_is_not_repaired() {
        isNone(lockout(ALICES, acme(OrganizationStatus.DISABLED, SsoEnforcement.REQUIRED), OWNER));
    }

    @Test
    void who_came_through_single_sign_on_is_not_shut_out() {
        isNone(lockout(session(ALICE, Optional.of(NOW), assurance()), REQUIRING, OWNER));
    }

    @Test
    void without_the_accounts_own_credential_nobody_repairs() {
        isNone(lockout(session(ALICE, Optional.empty()), REQUIRING, OWNER));
    }

    @Test
    void who_is_no_owner_with_an_account_and_a_seat_does_not_repair() {
        isNone(lockout(ALICES, REQUIRING));
        isNone(lockout(ALICES, REQUIRING, OTHER_OWNER));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "ADMIN", "MANAGER"})
    void a_lesser_role_does_not_repair_even_if_the_store_calls_it_an_owners(OrganizationRole role) {
        isNone(lockout(ALICES, REQUIRING, member(ALICE, role)));
    }

    @Test
    void who_owns_another_organization_does_not_repair_this_one() {
        var elsewhere = new Member(OWNER.id(), GLOBEX, ALICE, OrganizationRole.OWNER, OWNER.flags(), NOW);

        isNone(lockout(ALICES, REQUIRING, elsewhere));
    }

    @Test
    void whose_own_link_works_comes_in_by_it() {
        isNone(lockout(ALICES, REQUIRING, OWNER.ssoLinked(), OTHER_OWNER));
    }

    @Test
    void another_owner_who_can_come_in_is_asked_instead() {
        isNone(lockout(ALICES, REQUIRING, OWNER, OTHER_OWNER.ssoLinked()));
    }

    @Test
    void a_link_whose_identity_went_to_another_account_lets_nobody_in() {
        var both = member(BOB, OrganizationRole.OWNER, MemberFlag.SSO_LINKED, MemberFlag.SSO_INVALID);

        assertTrue(lockout(ALICES, REQUIRING, OWNER, OTHER_OWNER.ssoInvalid()).isReal());
        assertTrue(lockout(ALICES, REQUIRING, OWNER, both).isReal());
    }

    @Test
    void a_repair_lasts_an_hour() {
        var lockout = lockout(ALICES, REQUIRING, OWNER);
        Instant end = NOW.plus(Duration.ofHours(1));

        assertEquals(RepairStanding.OPEN, lockout.under(REPAIR, end.minusNanos(1)));
        assertEquals(RepairStanding.CLOSED, lockout.under(REPAIR, end));
    }

    @Test
    void a_repair_is_of_one_session_and_one_organization() {
        var lockout = lockout(ALICES, REQUIRING, OWNER);

        assertEquals(
                RepairStanding.CLOSED, lockout.under(SsoRepair.opened(new SessionId(new UUID(7, 2)), ACME, NOW), NOW));
        assertEquals(RepairStanding.CLOSED, lockout.under(SsoRepair.opened(ALICES.id(), GLOBEX, NOW), NOW));
    }

    @Test
    void an_own_credential_was_just_shown_for_ten_minutes() {
        Instant end = NOW.plus(Duration.ofMinutes(10));

        assertTrue(ALICES.hasJustShownOwnCredential(end.minusNanos(1)));
        assertFalse(ALICES.hasJustShownOwnCredential(end));
        assertFalse(session(ALICE, Optional.empty(), assurance()).hasJustShownOwnCredential(NOW));
    }
}
