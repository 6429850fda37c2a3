package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ACME_DOMAIN;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.ALICE_ADDRESS;
import static dev.vestibule.domain.Examples.BOB;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.acme;
import static dev.vestibule.domain.Examples.identity;
import static dev.vestibule.domain.Examples.member;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.origin;
import static dev.vestibule.domain.Examples.policy;
import static dev.vestibule.domain.Examples.session;
import static dev.vestibule.domain.Examples.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdentityMatch;
import dev.vestibule.domain.identity.TrustedEmail;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.ProviderPolicy;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoginDecisionTest {
    private static final EmailAssertion VOUCHED = new EmailAssertion.Verified(ALICE_ADDRESS);
    private static final IdentityMatch KNOWN =
            new IdentityMatch.Known(identity(ALICE), user(ALICE, UserStanding.ACTIVE));
    private static final IdentityMatch UNKNOWN = new IdentityMatch.Unknown();
    private static final Optional<UserId> NOBODY = Optional.empty();

    @Test
    void L1_a_known_identity_goes_on_when_nobody_is_signed_in() {
        assertEquals(recognised(), decide(NOBODY, NOBODY, KNOWN));
    }

    @Test
    void L1_a_known_identity_goes_on_when_its_owner_is_signed_in() {
        assertEquals(recognised(), decide(Optional.of(ALICE), Optional.of(ALICE), KNOWN));
    }

    @Test
    void L1_a_known_identity_goes_on_when_its_owner_signed_in_in_another_tab_meanwhile() {
        assertEquals(recognised(), decide(NOBODY, Optional.of(ALICE), KNOWN));
    }

    @Test
    void L1b_somebody_else_is_asked_whether_to_go_on_as_the_owner() {
        assertEquals(new LoginDecision.Ask(Question.SWITCH), decide(Optional.of(BOB), Optional.of(BOB), KNOWN));
    }

    @Test
    void a_flow_begun_by_nobody_is_not_finished_by_somebody_else() {
        assertEquals(mismatch(), decide(NOBODY, Optional.of(BOB), KNOWN));
        assertEquals(mismatch(), decide(NOBODY, Optional.of(BOB), UNKNOWN));
        assertEquals(mismatch(), decide(NOBODY, Optional.of(ALICE), UNKNOWN));
    }

    @Test
    void a_flow_begun_by_somebody_is_not_finished_by_nobody_or_another() {
        assertEquals(mismatch(), decide(Optional.of(ALICE), NOBODY, KNOWN));
        assertEquals(mismatch(), decide(Optional.of(BOB), NOBODY, UNKNOWN));
        assertEquals(mismatch(), decide(Optional.of(BOB), Optional.of(ALICE), KNOWN));
        assertEquals(mismatch(), decide(Optional.of(BOB), Optional.of(ALICE), UNKNOWN));
    }

    @Test
    void L3_a_suspended_owner_is_refused_whoever_is_signed_in() {
        var suspended = IdentityMatch.of(identity(ALICE), user(ALICE, UserStanding.SUSPENDED));

        assertEquals(refused(Refusal.ACCOUNT_SUSPENDED), decide(NOBODY, NOBODY, suspended));
        assertEquals(refused(Refusal.ACCOUNT_SUSPENDED), decide(Optional.of(BOB), Optional.of(BOB), suspended));
    }

    private static final IdentityMatch ABANDONED =
            IdentityMatch.of(identity(ALICE), user(ALICE, UserStanding.DEACTIVATED));

    @Test
    void L4_what_a_deactivated_account_left_behind_counts_as_unknown() {
        assertEquals(
                whose(),
                LoginDecision.decide(
                        origin(NOBODY),
                        VOUCHED,
                        facts(policy(JustInTime.CONFIRM, AutoLink.OFF), ABANDONED, Optional.empty(), NOBODY)));
        assertEquals(
                new LoginDecision.CreateAccount(new TrustedEmail(ALICE_ADDRESS)),
                LoginDecision.decide(
                        origin(NOBODY),
                        VOUCHED,
                        facts(policy(JustInTime.AUTOMATIC, AutoLink.OFF), ABANDONED, Optional.empty(), NOBODY)));
    }

    @Test
    void L5_somebody_signed_in_is_asked_whether_it_is_theirs() {
        assertEquals(new LoginDecision.Ask(Question.LINK), decide(Optional.of(BOB), Optional.of(BOB), ABANDONED));
    }

    @ParameterizedTest
    @EnumSource(JustInTime.class)
    void L7_somebody_signed_in_is_asked_whatever_the_policy(JustInTime jit) {
        var facts = facts(
                policy(jit, AutoLink.TRUSTED_EMAIL),
                UNKNOWN,
                Optional.of(new Candidate(ALICE, UserStanding.ACTIVE, true, false)),
                Optional.of(ALICE));

        assertEquals(
                new LoginDecision.Ask(Question.LINK), LoginDecision.decide(origin(Optional.of(ALICE)), VOUCHED, facts));
    }

    @Test
    void L8_a_member_without_identity_here_is_attached_when_the_provider_is_trusted_for_the_address() {
        assertEquals(
                new LoginDecision.AttachToCandidate(ALICE),
                stranger(AutoLink.TRUSTED_EMAIL, VOUCHED, new Candidate(ALICE, UserStanding.ACTIVE, true, false)));
    }

    @Test
    void L8_needs_auto_link_membership_and_no_identity_here() {
        assertEquals(whose(), stranger(AutoLink.OFF, VOUCHED, new Candidate(ALICE, UserStanding.ACTIVE, true, false)));
        assertEquals(
                whose(),
                stranger(AutoLink.TRUSTED_EMAIL, VOUCHED, new Candidate(ALICE, UserStanding.ACTIVE, false, false)));
        assertEquals(
                whose(),
                stranger(AutoLink.TRUSTED_EMAIL, VOUCHED, new Candidate(ALICE, UserStanding.ACTIVE, true, true)));
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void L8_and_L9_need_a_trusted_address(EmailAssertion email) {
        var candidate = new Candidate(ALICE, UserStanding.ACTIVE, true, false);

        assertEquals(whose(), stranger(AutoLink.TRUSTED_EMAIL, email, candidate));
        assertEquals(whose(), stranger(JustInTime.AUTOMATIC, email));
    }

    static Stream<EmailAssertion> untrusted() {
        return Stream.of(
                new EmailAssertion.Absent(),
                new EmailAssertion.Denied(ALICE_ADDRESS),
                new EmailAssertion.Verified(new EmailAddress("alice@globex.example")),
                new EmailAssertion.Verified(new EmailAddress("alice@sub.acme.example")));
    }

    @Test
    void L9_a_stranger_with_a_trusted_address_that_nobody_owns_gets_an_account() {
        assertEquals(
                new LoginDecision.CreateAccount(new TrustedEmail(ALICE_ADDRESS)),
                stranger(JustInTime.AUTOMATIC, VOUCHED));
        assertEquals(
                new LoginDecision.CreateAccount(new TrustedEmail(ALICE_ADDRESS)),
                stranger(JustInTime.AUTOMATIC, new EmailAssertion.Unstated(ALICE_ADDRESS)));
    }

    @Test
    void L9_never_for_an_address_that_an_account_owns() {
        var facts = facts(
                policy(JustInTime.AUTOMATIC, AutoLink.OFF),
                UNKNOWN,
                Optional.of(new Candidate(ALICE, UserStanding.ACTIVE, true, false)),
                NOBODY);

        assertEquals(whose(), LoginDecision.decide(origin(NOBODY), VOUCHED, facts));
    }

    @Test
    void a_suspended_account_is_not_attached_and_nobody_else_gets_its_address() {
        var suspended = new Candidate(ALICE, UserStanding.SUSPENDED, true, false);

        assertEquals(whose(), stranger(AutoLink.TRUSTED_EMAIL, VOUCHED, suspended));
    }

    @ParameterizedTest
    @EnumSource(
            value = JustInTime.class,
            names = {"OFF", "CONFIRM"})
    void L10_otherwise_a_stranger_is_asked(JustInTime jit) {
        assertEquals(whose(), stranger(jit, VOUCHED));
    }

    @Test
    void a_domain_that_the_organization_lost_makes_no_address_trusted() {
        var facts = new LoginFacts(
                acme(),
                okta(policy(JustInTime.AUTOMATIC, AutoLink.OFF)),
                Set.of(),
                UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertEquals(whose(), LoginDecision.decide(origin(NOBODY), VOUCHED, facts));
    }

    private static LoginDecision decide(Optional<UserId> startedBy, Optional<UserId> signedIn, IdentityMatch match) {
        var facts = facts(policy(JustInTime.AUTOMATIC, AutoLink.TRUSTED_EMAIL), match, Optional.empty(), signedIn);
        return LoginDecision.decide(origin(startedBy), VOUCHED, facts);
    }

    private static LoginDecision stranger(AutoLink autoLink, EmailAssertion email, Candidate candidate) {
        var facts = facts(policy(JustInTime.AUTOMATIC, autoLink), UNKNOWN, Optional.of(candidate), NOBODY);
        return LoginDecision.decide(origin(NOBODY), email, facts);
    }

    private static LoginDecision stranger(JustInTime jit, EmailAssertion email) {
        var facts = facts(policy(jit, AutoLink.OFF), UNKNOWN, Optional.empty(), NOBODY);
        return LoginDecision.decide(origin(NOBODY), email, facts);
    }

    private static LoginFacts facts(
            ProviderPolicy policy, IdentityMatch match, Optional<Candidate> candidate, Optional<UserId> signedIn) {
        Optional<Session> current = signedIn.map(user -> session(user, Optional.of(NOW)));
        return new LoginFacts(
                acme(), okta(policy), Set.of(ACME_DOMAIN), match, Optional.of(member(ALICE)), candidate, current);
    }

    private static LoginDecision recognised() {
        return new LoginDecision.Recognise((IdentityMatch.Known) KNOWN);
    }

    private static LoginDecision whose() {
        return new LoginDecision.Ask(Question.WHOSE);
    }

    private static LoginDecision mismatch() {
        return refused(Refusal.USER_MISMATCH);
    }

    private static LoginDecision refused(Refusal refusal) {
        return new LoginDecision.Refuse(refusal);
    }
}
