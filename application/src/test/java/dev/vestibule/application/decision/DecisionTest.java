package dev.vestibule.application.decision;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.delivery.UpkeepUseCases;
import dev.vestibule.application.port.in.delivery.SweepExpired;
import dev.vestibule.application.port.in.linking.AttachIdentity;
import dev.vestibule.application.port.in.pipeline.CreateAccount;
import dev.vestibule.application.port.in.pipeline.ProveAccount;
import dev.vestibule.application.port.in.pipeline.ShowDecision;
import dev.vestibule.application.port.in.pipeline.StartLogin.Result.Redirected;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.flow.Operation;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.provider.Tenant;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTest {
    private static final Optional<SessionToken> NOBODY = Optional.empty();
    private static final EmailAssertion ALICES = new EmailAssertion.Verified(ALICES_ADDRESS.address());
    private static final EmailAssertion ELSEWHERE =
            new EmailAssertion.Unstated(new EmailAddress("alice@elsewhere.example"));

    private final SignInBench bench = new SignInBench();

    @Test
    void login_then_confirm_links_the_identity_to_exactly_that_account() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        assertInstanceOf(AttachIdentity.Result.SignedIn.class, bench.confirm(flow, Optional.of(alice)));

        assertEquals(ALICE.id(), bench.world.identities().getFirst().user());
        assertEquals(
                LinkProof.OWN_CREDENTIAL, bench.world.identities().getFirst().proof());
        assertEquals(List.of(AuditAction.IDENTITY_LINKED, AuditAction.MEMBER_ADDED), audited());
        assertEquals(List.of(), bench.world.decisions());
        assertTrue(bench.world.signals().contains(new Signal.LinkNotice(ALICES_ADDRESS.address(), "Acme", "Okta")));
    }

    @Test
    void a_password_never_counts_as_sso_and_links_nothing_by_itself() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));

        assertEquals(List.of(), bench.world.sessions().getFirst().assurances());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(Question.LINK, bench.world.decisions().getFirst().question());
    }

    @Test
    void a_wrong_password_is_refused_written_down_and_leaves_the_decision_open() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        assertEquals(
                new ProveAccount.Result.Refused(Refusal.INVALID_CREDENTIALS),
                bench.prove(flow, ALICES_ADDRESS, new Password("wrong"), NOBODY));

        assertEquals(List.of(AuditAction.PASSWORD_REJECTED), audited());
        assertEquals(List.of(), bench.world.sessions());
        assertEquals(1, bench.world.decisions().size());
    }

    @Test
    void too_many_passwords_are_refused_before_one_is_compared() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.attempts.answer(Attempts.Verdict.TOO_MANY);

        assertEquals(
                new ProveAccount.Result.Refused(Refusal.TOO_MANY_ATTEMPTS),
                bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        assertEquals(0, bench.passwords.comparisons());
    }

    @Test
    void the_account_that_was_bound_must_be_the_one_that_confirms() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));

        assertEquals(refused(Refusal.USER_MISMATCH), bench.confirm(flow, Optional.of(bench.signIn(BOBS_ADDRESS))));
        assertEquals(refused(Refusal.USER_MISMATCH), bench.confirm(flow, NOBODY));
        assertEquals(List.of(), bench.world.identities());
    }

    @Test
    void nobody_confirms_without_signing_in_first() {
        Redirected flow = strangersFlow(OKTA, ALICES);

        assertEquals(refused(Refusal.NOT_SIGNED_IN), bench.confirm(flow, NOBODY));
    }

    @Test
    void confirming_needs_an_own_credential_of_the_last_five_minutes() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);
        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        bench.clock.advance(Duration.ofMinutes(5));

        assertEquals(refused(Refusal.STEP_UP_REQUIRED), bench.confirm(flow, Optional.of(alice)));

        SessionToken again = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, Optional.of(alice)));
        assertInstanceOf(AttachIdentity.Result.SignedIn.class, bench.confirm(flow, Optional.of(again)));
    }

    @Test
    void somebody_signed_in_steps_up_only_as_themselves() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        Redirected flow = bench.start(OKTA, Optional.of(alice));
        bench.comeBack(OKTA, flow, Optional.of(alice));
        bench.clock.advance(Duration.ofMinutes(6));

        assertEquals(
                new ProveAccount.Result.Refused(Refusal.USER_MISMATCH),
                bench.prove(flow, BOBS_ADDRESS, RIGHT, Optional.of(alice)));
    }

    @Test
    void a_decision_is_answered_once() {
        Redirected flow = strangersFlow(OKTA, ELSEWHERE);
        assertInstanceOf(CreateAccount.Result.SignedIn.class, bench.newUser(flow, NOBODY));

        assertEquals(new CreateAccount.Result.Refused(Refusal.FLOW_ALREADY_USED), bench.newUser(flow, NOBODY));
        assertEquals(1, bench.world.users().size());
    }

    @Test
    void another_browser_cannot_answer_or_see_a_decision() {
        Redirected flow = strangersFlow(OKTA, ELSEWHERE);
        Redirected foreign = bench.start(OKTA, NOBODY);
        var stolen = new Redirected(foreign.location(), flow.flow(), foreign.sealed(), foreign.comesBack());

        assertEquals(new CreateAccount.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER), bench.newUser(stolen, NOBODY));
        assertEquals(
                new ShowDecision.Result.Refused(Refusal.FLOW_FOREIGN_BROWSER),
                bench.show(flow.flow(), foreign.sealed(), NOBODY));
        assertEquals(1, bench.world.decisions().size());
    }

    @Test
    void a_decision_ends_after_an_hour() {
        Redirected flow = strangersFlow(OKTA, ELSEWHERE);
        bench.clock.advance(Duration.ofMinutes(60));

        assertEquals(new CreateAccount.Result.Refused(Refusal.FLOW_EXPIRED), bench.newUser(flow, NOBODY));
        assertEquals(
                new ShowDecision.Result.Refused(Refusal.FLOW_EXPIRED), bench.show(flow.flow(), flow.sealed(), NOBODY));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 69, 70})
    void a_decision_that_was_swept_away_has_expired_and_was_not_answered(int minutes) {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.clock.advance(Duration.ofMinutes(minutes));
        sweepExpired();

        assertEquals(refused(Refusal.FLOW_EXPIRED), bench.confirm(flow, NOBODY));
        assertEquals(
                new ShowDecision.Result.Refused(Refusal.FLOW_EXPIRED), bench.show(flow.flow(), flow.sealed(), NOBODY));
    }

    private void sweepExpired() {
        UpkeepUseCases.over(bench.world, bench.attempts, bench.clock)
                .sweepExpired()
                .handle(new SweepExpired.Command());
    }

    @Test
    void a_provider_switched_off_stops_the_answer() {
        Redirected flow = strangersFlow(OKTA, ELSEWHERE);
        bench.world.given(stores -> stores.providers()
                .lock(ACME.id(), OKTA.id())
                .ifPresent(row -> stores.providers().save(row.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO))));

        assertEquals(new CreateAccount.Result.Refused(Refusal.PROVIDER_DISABLED), bench.newUser(flow, NOBODY));
        assertEquals(
                new ShowDecision.Result.Refused(Refusal.PROVIDER_DISABLED),
                bench.show(flow.flow(), flow.sealed(), NOBODY));
    }

    @Test
    void newuser_opens_an_account_whose_address_stays_unverified() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        assertInstanceOf(CreateAccount.Result.SignedIn.class, bench.newUser(flow, NOBODY));

        UserEmail claimed = bench.world.emails().getLast();
        assertFalse(claimed.isVerified());
        assertFalse(claimed.user().equals(ALICE.id()));
        assertEquals(
                List.of(AuditAction.USER_CREATED, AuditAction.IDENTITY_LINKED, AuditAction.MEMBER_ADDED), audited());
    }

    @Test
    void newuser_for_a_trusted_address_that_an_account_owns_is_refused() {
        Provider trusting = with(JustInTime.CONFIRM);
        Redirected flow = strangersFlow(trusting, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        assertEquals(new CreateAccount.Result.Refused(Refusal.EMAIL_IN_USE), bench.newUser(flow, NOBODY));
        assertEquals(1, bench.world.users().size());
    }

    @Test
    void newuser_for_a_trusted_address_that_nobody_owns_is_verified() {
        Redirected flow = strangersFlow(with(JustInTime.CONFIRM), ALICES);

        assertInstanceOf(CreateAccount.Result.SignedIn.class, bench.newUser(flow, NOBODY));
        assertTrue(bench.world.emails().getFirst().isVerified());
    }

    @Test
    void newuser_is_refused_where_joining_is_closed() {
        Redirected flow = strangersFlow(with(JustInTime.OFF), ELSEWHERE);

        assertEquals(new CreateAccount.Result.Refused(Refusal.JIT_DISABLED), bench.newUser(flow, NOBODY));
        assertEquals(List.of(), bench.world.users());
    }

    @Test
    void somebody_signed_in_gets_no_second_account_for_their_own_address() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        Optional<SessionToken> alice = Optional.of(bench.signIn(ALICES_ADDRESS));
        Redirected flow = bench.start(OKTA, alice);
        bench.comeBack(OKTA, flow, alice);

        assertEquals(new CreateAccount.Result.Refused(Refusal.OPERATION_NOT_OFFERED), bench.newUser(flow, alice));
    }

    @Test
    void an_identity_that_somebody_else_linked_meanwhile_is_a_conflict() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        bench.givenIdentity(OKTA, BOB, "00u1");

        assertEquals(refused(Refusal.IDENTITY_CONFLICT), bench.confirm(flow, Optional.of(alice)));
        assertEquals(BOB.id(), bench.world.identities().getFirst().user());
    }

    @Test
    void newuser_for_an_identity_that_was_linked_meanwhile_is_a_conflict() {
        Redirected flow = strangersFlow(OKTA, ELSEWHERE);
        bench.given(BOB, BOBS_ADDRESS);
        bench.givenIdentity(OKTA, BOB, "00u1");

        assertEquals(new CreateAccount.Result.Refused(Refusal.IDENTITY_CONFLICT), bench.newUser(flow, NOBODY));
    }

    @Test
    void a_subject_that_the_provider_renamed_keeps_the_accounts_one_link() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.givenIdentity(OKTA, ALICE, "old");
        bench.says(OKTA, "new", ALICES);
        Optional<SessionToken> alice = Optional.of(bench.signIn(ALICES_ADDRESS));
        Redirected flow = bench.start(OKTA, alice);
        bench.comeBack(OKTA, flow, alice);

        assertInstanceOf(AttachIdentity.Result.SignedIn.class, bench.confirm(flow, alice));

        assertEquals(
                List.of(new Subject("new")),
                bench.world.identities().stream()
                        .map(identity -> identity.subject())
                        .toList());
        assertEquals(List.of(AuditAction.IDENTITY_REATTACHED), audited());
        assertEquals(
                LinkProof.OWN_CREDENTIAL, bench.world.identities().getFirst().proof());
        assertTrue(bench.world.signals().contains(new Signal.LinkNotice(ALICES_ADDRESS.address(), "Acme", "Okta")));
    }

    @Test
    void an_account_suspended_while_it_decides_is_not_linked() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);
        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        bench.world.given(stores -> stores.users()
                .lock(ALICE.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));

        assertEquals(refused(Refusal.USER_MISMATCH), bench.confirm(flow, Optional.of(alice)));
        assertEquals(List.of(), bench.world.identities());
    }

    @Test
    void L1b_going_on_as_the_owner_ends_the_other_session() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.given(BOB, BOBS_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        Optional<SessionToken> bob = Optional.of(bench.signIn(BOBS_ADDRESS));
        Redirected flow = bench.start(OKTA, bob);
        bench.comeBack(OKTA, flow, bob);

        assertInstanceOf(AttachIdentity.Result.SignedIn.class, bench.confirm(flow, bob));

        assertEquals(1, bench.world.sessions().size());
        assertEquals(ALICE.id(), bench.world.sessions().getFirst().user());
        assertEquals(Optional.empty(), bench.world.sessions().getFirst().ownCredentialAt());
    }

    @Test
    void L1b_an_owner_who_was_suspended_meanwhile_is_turned_away_in_writing() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.given(BOB, BOBS_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        Optional<SessionToken> bob = Optional.of(bench.signIn(BOBS_ADDRESS));
        Redirected flow = bench.start(OKTA, bob);
        bench.comeBack(OKTA, flow, bob);
        bench.world.given(stores -> stores.users()
                .lock(ALICE.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));

        assertEquals(refused(Refusal.ACCOUNT_SUSPENDED), bench.confirm(flow, bob));
        assertEquals(List.of(AuditAction.SIGN_IN_REFUSED), audited());
        assertEquals(BOB.id(), bench.world.sessions().getFirst().user());
    }

    @Test
    void the_page_says_the_same_whether_or_not_an_account_exists() {
        Redirected flow = strangersFlow(OKTA, ALICES);
        var without = bench.show(flow.flow(), flow.sealed(), NOBODY);
        bench.given(ALICE, ALICES_ADDRESS);

        assertEquals(without, bench.show(flow.flow(), flow.sealed(), NOBODY));
        var pending = assertInstanceOf(ShowDecision.Result.Pending.class, without);
        assertEquals(Set.of(Operation.LOGIN, Operation.NEWUSER), pending.offered());
        assertEquals(Question.WHOSE, pending.question());
        assertEquals("Acme", pending.organizationName());
        assertEquals(Optional.of(ALICES_ADDRESS.address()), pending.assertedEmail());
        assertEquals(ShowDecision.JoiningPolicy.OPEN, pending.joining());
        assertEquals(Optional.empty(), pending.signedInAs());
    }

    @Test
    void the_page_names_the_signed_in_account_to_its_owner() {
        Redirected flow = strangersFlow(with(JustInTime.OFF), ALICES);
        bench.given(ALICE, ALICES_ADDRESS);
        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));

        var pending = assertInstanceOf(
                ShowDecision.Result.Pending.class, bench.show(flow.flow(), flow.sealed(), Optional.of(alice)));

        assertEquals(Optional.of("alice@acme.example"), pending.signedInAs());
        assertEquals(Optional.empty(), pending.switchTo());
        assertEquals(Set.of(Operation.CONFIRM), pending.offered());
        assertEquals(ShowDecision.JoiningPolicy.CLOSED, pending.joining());
        assertEquals(
                new ShowDecision.Result.Refused(Refusal.USER_MISMATCH), bench.show(flow.flow(), flow.sealed(), NOBODY));
    }

    @Test
    void at_an_issuer_of_many_who_is_not_trusted_joins_neither_anew_nor_by_a_link() {
        Provider shared = OKTA.reconfigured(
                "Okta",
                OidcChange.NONE
                        .withTenant(new Tenant.OfGoogle(new DomainName("another.example")))
                        .appliedTo((OidcConfig) OKTA.config()),
                with(JustInTime.AUTOMATIC).policy());
        Redirected flow = strangersFlow(shared, ALICES);
        bench.given(ALICE, ALICES_ADDRESS);

        assertEquals(new CreateAccount.Result.Refused(Refusal.OPERATION_NOT_OFFERED), bench.newUser(flow, NOBODY));
        SessionToken alice = proven(bench.prove(flow, ALICES_ADDRESS, RIGHT, NOBODY));
        assertEquals(refused(Refusal.MEMBERSHIP_NOT_ALLOWED), bench.confirm(flow, Optional.of(alice)));
        assertEquals(List.of(), bench.world.identities());
    }

    private Redirected strangersFlow(Provider provider, EmailAssertion email) {
        bench.given(provider);
        bench.says(provider, "00u1", email);
        Redirected flow = bench.start(provider, NOBODY);
        bench.comeBack(provider, flow, NOBODY);
        return flow;
    }

    private static Provider with(JustInTime jit) {
        return Cast.trusting(OKTA, jit, OKTA.policy().autoLink());
    }

    private static SessionToken proven(ProveAccount.Result result) {
        return assertInstanceOf(ProveAccount.Result.Proven.class, result)
                .session()
                .token();
    }

    private List<AuditAction> audited() {
        return bench.world.auditEntries().stream().map(AuditEntry::action).toList();
    }

    private static AttachIdentity.Result refused(Refusal refusal) {
        return new AttachIdentity.Result.Refused(refusal);
    }
}
