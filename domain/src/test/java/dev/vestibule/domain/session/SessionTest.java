package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ACME;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.GLOBEX;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.TrustVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionTest {
    private static final Optional<Instant> OWN = Optional.of(NOW);

    @Test
    void a_session_ends_at_its_idle_time_or_its_absolute_time() {
        Session session = session(ALICE, OWN);

        assertFalse(session.isOver(NOW.plus(Duration.ofHours(8)).minusNanos(1)));
        assertTrue(session.isOver(NOW.plus(Duration.ofHours(8))));
        assertFalse(session.used(NOW.plus(Duration.ofHours(7))).isOver(NOW.plus(Duration.ofHours(9))));
        assertTrue(session.used(NOW.plus(Duration.ofDays(7)).minusSeconds(1)).isOver(NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void a_session_that_holds_nothing_is_over() {
        assertTrue(session(ALICE, Optional.empty()).isOver(NOW));
        assertFalse(session(ALICE, Optional.empty(), assurance()).isOver(NOW));
    }

    @Test
    void an_assurance_holds_while_everything_beneath_it_stands() {
        assertTrue(ground(Optional.of(member(ALICE))).holds(NOW));
    }

    @Test
    void an_assurance_ends_with_the_membership() {
        assertFalse(ground(Optional.empty()).holds(NOW));
        assertFalse(ground(Optional.of(member(ALICE, MemberFlag.SSO_INVALID))).holds(NOW));
    }

    @Test
    void an_assurance_ends_with_the_organizations_freshness_and_with_its_own_time() {
        Instant stale = NOW.plus(Duration.ofDays(7));
        SsoAssurance brief = new SsoAssurance(
                ACME,
                assurance().provider(),
                TrustVersion.FIRST,
                assurance().identity(),
                NOW,
                NOW.plusSeconds(10),
                Optional.empty());

        assertTrue(ground(Optional.of(member(ALICE))).holds(stale.minusNanos(1)));
        assertFalse(ground(Optional.of(member(ALICE))).holds(stale));
        assertTrue(new AssuranceGround(brief, acme(), okta().standing(), true, Optional.of(member(ALICE)))
                .holds(NOW.plusSeconds(10).minusNanos(1)));
        assertFalse(new AssuranceGround(brief, acme(), okta().standing(), true, Optional.of(member(ALICE)))
                .holds(NOW.plusSeconds(10)));
    }

    @Test
    void an_assurance_ends_with_the_identity() {
        assertFalse(new AssuranceGround(assurance(), acme(), okta().standing(), false, Optional.of(member(ALICE)))
                .holds(NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderStatus.class,
            names = {"DRAFT", "DISABLED"})
    void an_assurance_ends_when_the_provider_is_not_enabled(ProviderStatus status) {
        assertFalse(new AssuranceGround(
                        assurance(),
                        acme(),
                        okta().withStatus(status, NOW).standing(),
                        true,
                        Optional.of(member(ALICE)))
                .holds(NOW));
    }

    @Test
    void an_assurance_ends_with_the_trust_version_and_with_the_organization() {
        SsoAssurance older = new SsoAssurance(
                ACME,
                assurance().provider(),
                TrustVersion.FIRST.next(),
                assurance().identity(),
                NOW,
                assurance().endsAt(),
                Optional.empty());
        var disabled = acme(OrganizationStatus.DISABLED, SsoEnforcement.OPTIONAL);

        assertFalse(new AssuranceGround(older, acme(), okta().standing(), true, Optional.of(member(ALICE))).holds(NOW));
        assertFalse(new AssuranceGround(assurance(), disabled, okta().standing(), true, Optional.of(member(ALICE)))
                .holds(NOW));
    }

    @Test
    void an_assurance_opens_its_own_organization_only() {
        Session session = session(ALICE, Optional.empty(), assurance());

        assertEquals(Optional.of(assurance()), session.assuranceFor(ACME));
        assertEquals(Optional.empty(), session.assuranceFor(GLOBEX));
    }

    @Test
    void sso_opens_the_organization() {
        assertEquals(Access.ALLOWED, access(session(ALICE, Optional.empty(), assurance()), SsoEnforcement.REQUIRED));
    }

    @Test
    void an_own_credential_opens_the_organization_unless_sso_is_required() {
        assertEquals(Access.ALLOWED, access(session(ALICE, OWN), SsoEnforcement.OPTIONAL));
        assertEquals(Access.ALLOWED, access(session(ALICE, OWN), SsoEnforcement.REMINDED));
        assertEquals(Access.SSO_NEEDED, access(session(ALICE, OWN), SsoEnforcement.REQUIRED));
    }

    @Test
    void another_organizations_sso_opens_nothing_and_learns_nothing() {
        SsoAssurance elsewhere = new SsoAssurance(
                GLOBEX,
                assurance().provider(),
                TrustVersion.FIRST,
                assurance().identity(),
                NOW,
                assurance().endsAt(),
                Optional.empty());
        Session session = session(ALICE, Optional.empty(), elsewhere);

        assertEquals(Access.SSO_NEEDED, Access.decide(session, acme(), Optional.of(member(ALICE))));
        assertEquals(Access.SSO_NEEDED, Access.decide(session, acme(), Optional.empty()));
    }

    @Test
    void a_stranger_a_restricted_member_and_an_inactive_organization_are_told_apart() {
        Session session = session(ALICE, OWN);
        Optional<Member> restricted = Optional.of(member(ALICE, MemberFlag.MEMBER_LIMIT_RESTRICTED));
        var disabled = acme(OrganizationStatus.DISABLED, SsoEnforcement.OPTIONAL);

        assertEquals(Access.NOT_A_MEMBER, Access.decide(session, acme(), Optional.empty()));
        assertEquals(Access.MEMBER_RESTRICTED, Access.decide(session, acme(), restricted));
        assertEquals(Access.ORGANIZATION_INACTIVE, Access.decide(session, disabled, restricted));
    }

    @Test
    void tokens_do_not_print() {
        assertEquals("SessionToken[hidden]", new SessionToken("abc").toString());
        assertEquals("SessionTokenHash[hidden]", new SessionTokenHash("abc").toString());
    }

    private static Access access(Session session, SsoEnforcement enforcement) {
        return Access.decide(session, acme(OrganizationStatus.ACTIVE, enforcement), Optional.of(member(ALICE)));
    }

    private static AssuranceGround ground(Optional<Member> member) {
        return new AssuranceGround(assurance(), acme(), okta().standing(), true, member);
    }
}
