package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.FinishPipeline.Result;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditEntry;
import dev.vestibule.domain.flow.Question;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinishPipelineTest {
    private static final Optional<SessionToken> NOBODY = Optional.empty();
    private static final EmailAssertion ALICES = new EmailAssertion.Verified(ALICES_ADDRESS.address());

    private final SignInBench bench = new SignInBench();

    @Test
    void L1_a_known_person_gets_a_session_for_this_organization_and_nothing_else() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);

        var signedIn = assertInstanceOf(Result.SignedIn.class, bench.walk(OKTA, NOBODY));

        Session session = onlySession();
        assertEquals("/reports", signedIn.next().location());
        assertEquals(ALICE.id(), session.user());
        assertEquals(Optional.empty(), session.ownCredentialAt());
        assertEquals(
                List.of(ACME.id()),
                session.assurances().stream().map(a -> a.organization()).toList());
        assertEquals(List.of(), bench.world.auditEntries());
        assertTrue(bench.world.signals().getFirst() instanceof Signal.SignedInBySso);
    }

    @Test
    void L1_what_the_provider_says_now_is_kept_with_the_link() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);

        bench.walk(OKTA, NOBODY);

        Identity identity = bench.world.identities().getFirst();
        assertEquals(Optional.of(ALICES_ADDRESS.address()), identity.email());
        assertEquals(bench.clock.instant(), identity.lastVerified());
        assertEquals(
                Set.of(MemberFlag.SSO_LINKED), bench.world.members().getFirst().flags());
    }

    @Test
    void L1_a_known_person_who_is_no_member_joins_where_joining_is_open() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);

        assertInstanceOf(Result.SignedIn.class, bench.walk(OKTA, NOBODY));

        assertEquals(1, bench.world.members().size());
        assertEquals(List.of(AuditAction.MEMBER_ADDED), audited());
    }

    @Test
    void a_known_person_who_is_no_member_stays_out_where_joining_is_closed_and_nothing_is_written() {
        Provider closed = with(JustInTime.OFF, AutoLink.OFF);
        bench.given(closed);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenIdentity(closed, ALICE, "00u1");
        bench.says(closed, "00u1", ALICES);

        assertEquals(refused(Refusal.MEMBERSHIP_NOT_ALLOWED), bench.walk(closed, NOBODY));

        assertEquals(List.of(), bench.world.sessions());
        assertEquals(Cast.LONG_AGO, bench.world.identities().getFirst().lastVerified());
    }

    @Test
    void L1_the_owners_own_credential_is_carried_over_and_the_former_session_ends() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        Optional<SessionToken> alice = Optional.of(bench.signIn(ALICES_ADDRESS));
        Session former = onlySession();

        assertInstanceOf(Result.SignedIn.class, bench.walk(OKTA, alice));

        Session session = onlySession();
        assertEquals(former.ownCredentialAt(), session.ownCredentialAt());
        assertTrue(!former.id().equals(session.id()));
    }

    @Test
    void L1b_somebody_else_is_asked_and_keeps_their_session() {
        given(OKTA, ALICE, "00u1");
        bench.given(BOB, BOBS_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        Optional<SessionToken> bob = Optional.of(bench.signIn(BOBS_ADDRESS));

        assertInstanceOf(Result.DecisionNeeded.class, bench.walk(OKTA, bob));

        assertEquals(Question.SWITCH, bench.world.decisions().getFirst().question());
        assertEquals(BOB.id(), onlySession().user());
    }

    @Test
    void L3_a_suspended_person_is_refused_and_it_is_written_down() {
        given(OKTA, ALICE, "00u1");
        bench.world.given(stores -> stores.users()
                .lock(ALICE.id())
                .ifPresent(alice -> stores.users().save(alice.withStanding(UserStanding.SUSPENDED))));
        bench.says(OKTA, "00u1", ALICES);

        assertEquals(refused(Refusal.ACCOUNT_SUSPENDED), bench.walk(OKTA, NOBODY));

        AuditEntry entry = bench.world.auditEntries().getFirst();
        assertEquals(AuditAction.SIGN_IN_REFUSED, entry.action());
        assertEquals("account_suspended", entry.details().byName().get("code"));
        assertEquals(TRACE, entry.trace());
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void L7_somebody_signed_in_is_asked_whether_to_link() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);

        assertInstanceOf(Result.DecisionNeeded.class, bench.walk(OKTA, Optional.of(bench.signIn(ALICES_ADDRESS))));

        assertEquals(Question.LINK, bench.world.decisions().getFirst().question());
        assertEquals(Optional.of(ALICE.id()), bench.world.decisions().getFirst().boundTo());
        assertEquals(List.of(), bench.world.identities());
    }

    @Test
    void L8_a_member_with_a_trusted_address_is_attached_without_a_page_and_told_by_mail() {
        Provider trusting = with(JustInTime.OFF, AutoLink.TRUSTED_EMAIL);
        bench.given(trusting);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.ADMIN);
        bench.says(trusting, "00u1", ALICES);

        assertInstanceOf(Result.SignedIn.class, bench.walk(trusting, NOBODY));

        assertEquals(
                LinkProof.TRUSTED_EMAIL, bench.world.identities().getFirst().proof());
        assertEquals(OrganizationRole.ADMIN, bench.world.members().getFirst().role());
        assertEquals(List.of(AuditAction.IDENTITY_LINKED), audited());
        assertTrue(bench.world.signals().contains(new Signal.LinkNotice(ALICES_ADDRESS.address(), "Acme", "Okta")));
    }

    @Test
    void L9_a_stranger_with_a_trusted_address_gets_account_identity_membership_and_session_at_once() {
        Provider open = with(JustInTime.AUTOMATIC, AutoLink.OFF);
        bench.given(open);
        bench.says(open, "00u1", ALICES);

        assertInstanceOf(Result.SignedIn.class, bench.walk(open, NOBODY));

        User user = bench.world.users().getFirst();
        assertEquals(user.id(), onlySession().user());
        assertEquals(user.id(), bench.world.identities().getFirst().user());
        assertEquals(LinkProof.CREATION, bench.world.identities().getFirst().proof());
        assertEquals(
                Set.of(MemberFlag.SSO_LINKED), bench.world.members().getFirst().flags());
        assertTrue(bench.world.emails().getFirst().isVerified());
        assertEquals(
                List.of(AuditAction.USER_CREATED, AuditAction.IDENTITY_LINKED, AuditAction.MEMBER_ADDED), audited());
        assertEquals(4, bench.world.signals().size());
        assertEquals(2, bench.world.commits());
    }

    @Test
    void L9_unverified_claims_of_others_to_the_address_are_retired() {
        Provider open = with(JustInTime.AUTOMATIC, AutoLink.OFF);
        bench.given(open);
        bench.given(BOB, new UserEmail(BOB.id(), ALICES_ADDRESS.address(), Optional.empty()));
        bench.says(open, "00u1", ALICES);

        bench.walk(open, NOBODY);

        assertEquals(1, bench.world.emails().size());
        assertTrue(!bench.world.emails().getFirst().user().equals(BOB.id()));
    }

    @Test
    void L10_a_suspended_owner_of_a_trusted_address_is_neither_attached_nor_replaced() {
        Provider open = with(JustInTime.AUTOMATIC, AutoLink.TRUSTED_EMAIL);
        bench.given(open);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.world.given(stores -> stores.users()
                .lock(ALICE.id())
                .ifPresent(alice -> stores.users().save(alice.withStanding(UserStanding.SUSPENDED))));
        bench.says(open, "00u1", ALICES);

        assertInstanceOf(Result.DecisionNeeded.class, bench.walk(open, NOBODY));
        assertEquals(1, bench.world.users().size());
    }

    @Test
    void newcomers_beyond_the_seat_limit_are_restricted() {
        Provider open = with(JustInTime.AUTOMATIC, AutoLink.OFF);
        bench.given(open);
        bench.given(BOB, BOBS_ADDRESS);
        bench.givenMember(BOB, OrganizationRole.OWNER);
        changeAcme(acme(OrganizationStatus.ACTIVE, OptionalInt.of(1)));
        bench.says(open, "00u1", ALICES);

        bench.walk(open, NOBODY);

        assertTrue(bench.world.members().stream().anyMatch(m -> m.has(MemberFlag.MEMBER_LIMIT_RESTRICTED)));
    }

    @Test
    void newcomers_within_the_seat_limit_are_not_restricted() {
        Provider open = with(JustInTime.AUTOMATIC, AutoLink.OFF);
        bench.given(open);
        changeAcme(acme(OrganizationStatus.ACTIVE, OptionalInt.of(1)));
        bench.says(open, "00u1", ALICES);

        bench.walk(open, NOBODY);

        assertEquals(
                Set.of(MemberFlag.SSO_LINKED), bench.world.members().getFirst().flags());
    }

    @Test
    void L10_a_stranger_is_asked_and_nothing_is_written_to_accounts() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);

        assertInstanceOf(Result.DecisionNeeded.class, bench.walk(OKTA, NOBODY));

        assertEquals(Question.WHOSE, bench.world.decisions().getFirst().question());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(), bench.world.sessions());
        assertEquals(List.of(), bench.world.auditEntries());
    }

    @Test
    void another_organizations_provider_that_asserts_my_address_reaches_nothing() {
        Provider hostile = Cast.trusting(ENTRA, JustInTime.AUTOMATIC, AutoLink.TRUSTED_EMAIL);
        bench.given(hostile);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.OWNER);
        bench.says(hostile, "00u1", ALICES);

        assertInstanceOf(Result.DecisionNeeded.class, bench.walk(hostile, NOBODY));

        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void a_flow_is_used_once_and_the_provider_is_not_asked_again() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.comeBack(OKTA, started, NOBODY);

        assertEquals(refused(Refusal.FLOW_ALREADY_USED), bench.comeBack(OKTA, started, NOBODY));

        assertEquals(1, bench.providers.verified().size());
        assertEquals(1, bench.world.sessions().size());
    }

    @Test
    void a_flow_ends_after_ten_minutes() {
        given(OKTA, ALICE, "00u1");
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.clock.advance(Duration.ofMinutes(10));

        assertEquals(refused(Refusal.FLOW_EXPIRED), bench.comeBack(OKTA, started, NOBODY));
        assertEquals(List.of(), bench.world.claims());
    }

    @Test
    void an_answer_without_this_browsers_cookie_is_another_browsers() {
        given(OKTA, ALICE, "00u1");
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        StartLogin.Result.Redirected other = bench.start(OKTA, NOBODY);

        assertEquals(refused(Refusal.FLOW_FOREIGN_BROWSER), withCookie(started, Optional.empty()));
        assertEquals(refused(Refusal.FLOW_FOREIGN_BROWSER), withCookie(started, Optional.of(other.sealed())));
        assertEquals(refused(Refusal.FLOW_FOREIGN_BROWSER), withCookie(started, Optional.of(new SealedFlow("forged"))));
        assertEquals(List.of(), bench.world.claims());
    }

    @Test
    void an_answer_at_another_providers_callback_is_a_mix_up() {
        given(OKTA, ALICE, "00u1");
        bench.given(ENTRA);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);

        assertEquals(refused(Refusal.PROVIDER_MISMATCH), bench.comeBack(ENTRA, started, NOBODY));
        assertEquals(0, bench.providers.verified().size());
    }

    @Test
    void somebody_elses_session_does_not_finish_the_flow() {
        given(OKTA, ALICE, "00u1");
        bench.given(BOB, BOBS_ADDRESS);
        bench.says(OKTA, "00u1", ALICES);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);

        assertEquals(
                refused(Refusal.USER_MISMATCH), bench.comeBack(OKTA, started, Optional.of(bench.signIn(BOBS_ADDRESS))));
    }

    @Test
    void what_the_provider_refuses_is_refused_and_seen_with_its_detail() {
        given(OKTA, ALICE, "00u1");
        bench.providers.answer(OKTA.id(), new IdentityProviders.Answer.Refused(Refusal.SIGNATURE_INVALID, "kid=1"));

        assertEquals(refused(Refusal.SIGNATURE_INVALID), bench.walk(OKTA, NOBODY));

        assertTrue(bench.observer
                .seen()
                .contains(new Observation.LoginRefused(OKTA.id(), Refusal.SIGNATURE_INVALID, "kid=1", TRACE)));
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void a_provider_switched_off_before_the_provider_is_asked_stops_the_flow() {
        given(OKTA, ALICE, "00u1");
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        save(OKTA.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO));

        assertEquals(refused(Refusal.PROVIDER_DISABLED), bench.comeBack(OKTA, started, NOBODY));
        assertEquals(0, bench.providers.verified().size());
    }

    @Test
    void a_provider_switched_off_while_it_is_asked_stops_the_flow() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.providers.meanwhile(() -> save(OKTA.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO)));

        assertEquals(refused(Refusal.PROVIDER_DISABLED), bench.comeBack(OKTA, started, NOBODY));
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void an_organization_switched_off_while_the_provider_is_asked_stops_the_flow() {
        given(OKTA, ALICE, "00u1");
        bench.says(OKTA, "00u1", ALICES);
        StartLogin.Result.Redirected started = bench.start(OKTA, NOBODY);
        bench.providers.meanwhile(() -> changeAcme(acme(OrganizationStatus.DISABLED, OptionalInt.empty())));

        assertEquals(refused(Refusal.ORGANIZATION_DISABLED), bench.comeBack(OKTA, started, NOBODY));
    }

    private void given(Provider provider, User user, String subject) {
        bench.given(provider);
        bench.given(user, ALICES_ADDRESS);
        bench.givenMember(user, OrganizationRole.MEMBER);
        bench.givenIdentity(provider, user, subject);
    }

    private static Provider with(JustInTime jit, AutoLink autoLink) {
        return Cast.trusting(OKTA, jit, autoLink);
    }

    private void save(Provider provider) {
        bench.world.given(stores -> stores.providers()
                .lock(provider.organization(), provider.id())
                .ifPresent(_ -> stores.providers().save(provider)));
    }

    private void changeAcme(Organization changed) {
        bench.world.given(stores -> stores.organizations()
                .lock(new OrganizationRef.ById(ACME.id()))
                .ifPresent(_ -> stores.organizations().save(changed)));
    }

    private static Organization acme(OrganizationStatus status, OptionalInt seatLimit) {
        return new Organization(
                ACME.id(),
                ACME.slug(),
                ACME.name(),
                status,
                ACME.defaultRole(),
                ACME.flags(),
                ACME.enforcement(),
                ACME.sessions(),
                seatLimit,
                ACME.createdAt());
    }

    private Result withCookie(StartLogin.Result.Redirected started, Optional<SealedFlow> cookie) {
        return bench.pipeline
                .finishPipeline()
                .handle(new FinishPipeline.Command(
                        new FinishPipeline.Return.FromProvider(OKTA.id(), SignInBench.answer(started)),
                        cookie,
                        NOBODY,
                        SignInBench.DEVICE,
                        TRACE));
    }

    private Session onlySession() {
        assertEquals(1, bench.world.sessions().size());
        return bench.world.sessions().getFirst();
    }

    private List<AuditAction> audited() {
        return bench.world.auditEntries().stream().map(AuditEntry::action).toList();
    }

    private static Result refused(Refusal refusal) {
        return new Result.Refused(refusal);
    }
}
