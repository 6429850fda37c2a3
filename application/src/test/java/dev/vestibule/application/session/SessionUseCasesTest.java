package dev.vestibule.application.session;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.ADDRESS;
import static dev.vestibule.application.testing.SignInBench.DEVICE;
import static dev.vestibule.application.testing.SignInBench.RIGHT;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.FindSignIn;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSession;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.SessionPolicy;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SsoReminder;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.Password;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionUseCasesTest {
    private static final EmailAddress ASSERTED = new EmailAddress("a.smith@acme.example");

    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_belongs_to_both_organizations() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.ADMIN);
        bench.world.given(stores -> stores.members().add(Cast.member(GLOBEX, ALICE, OrganizationRole.MEMBER)));
    }

    @Test
    void the_right_password_opens_a_session_with_an_own_credential_and_no_sso() {
        bench.signIn(ALICES_ADDRESS);

        Session session = bench.world.sessions().getFirst();
        assertEquals(Optional.of(bench.clock.instant()), session.ownCredentialAt());
        assertEquals(List.of(), session.assurances());
        assertEquals(bench.clock.instant().plus(Cast.SESSIONS.idle()), session.idleUntil());
        assertEquals(bench.clock.instant().plus(Cast.SESSIONS.absolute()), session.endsAt());
    }

    @Test
    void every_wrong_combination_gets_one_answer_for_the_price_of_one_comparison() {
        assertEquals(refused(), signIn("alice@acme.example", "wrong"));
        assertEquals(refused(), signIn("nobody@acme.example", "wrong"));
        assertEquals(refused(), signIn("not an address", RIGHT.reveal()));

        assertEquals(3, bench.passwords.comparisons());
        assertEquals(3, bench.world.auditEntries().size());
        assertEquals(
                new AuditTarget.OfUser(ALICE.id()),
                bench.world.auditEntries().get(0).target());
        assertEquals(
                new AuditTarget.OfNothing(), bench.world.auditEntries().get(1).target());
        assertEquals(
                AuditAction.PASSWORD_REJECTED, bench.world.auditEntries().get(1).action());
    }

    @Test
    void an_unverified_address_does_not_sign_in() {
        bench.given(Cast.BOB, new UserEmail(Cast.BOB.id(), new EmailAddress("bob@x.example"), Optional.empty()));

        assertEquals(refused(), signIn("bob@x.example", RIGHT.reveal()));
    }

    @Test
    void a_suspended_account_does_not_sign_in() {
        suspendAlice();

        assertEquals(refused(), signIn("alice@acme.example", RIGHT.reveal()));
    }

    @Test
    void attempts_are_counted_by_folded_address() {
        bench.attempts.answer(Attempts.Verdict.TOO_MANY);

        assertEquals(
                new SignIn.Result.Refused(Refusal.TOO_MANY_ATTEMPTS), signIn("ALICE@acme.example", RIGHT.reveal()));
        signIn("No Address", "x");

        assertEquals(List.of(), bench.attempts.forgiven());
        assertEquals(List.of("alice@acme.example", "no address"), bench.attempts.counted());
        assertEquals(0, bench.passwords.comparisons());
    }

    @Test
    void signing_in_again_replaces_the_browsers_session_and_ends_no_later() {
        SessionToken first = bench.signIn(ALICES_ADDRESS);
        var end = bench.world.sessions().getFirst().endsAt();
        bench.clock.advance(Duration.ofDays(1).minus(Duration.ofHours(13)));

        bench.sessions
                .signIn()
                .handle(new SignIn.Command(
                        "alice@acme.example", RIGHT, Optional.empty(), Optional.of(first), ADDRESS, DEVICE, TRACE));

        assertEquals(1, bench.world.sessions().size());
        assertEquals(end, bench.world.sessions().getFirst().endsAt());
        assertEquals(new RecogniseSession.Result.Unknown(), recognise(first));
    }

    @Test
    void an_organizations_shorter_idle_time_outlives_a_sign_in_elsewhere() {
        SessionToken atAcme = throughOkta();
        bench.world.given(stores -> stores.organizations()
                .lock(new OrganizationRef.ById(ACME.id()))
                .ifPresent(row -> stores.organizations().save(withIdle(row, Duration.ofMinutes(15)))));
        SessionToken brief = throughOkta(atAcme);

        var again = bench.sessions
                .signIn()
                .handle(new SignIn.Command(
                        "alice@acme.example", RIGHT, Optional.empty(), Optional.of(brief), ADDRESS, DEVICE, TRACE));

        assertInstanceOf(SignIn.Result.SignedIn.class, again);
        assertEquals(Duration.ofMinutes(15), bench.world.sessions().getFirst().idle());
        assertEquals(1, bench.world.sessions().getFirst().assurances().size());
    }

    @Test
    void signing_out_ends_the_session() {
        SessionToken token = bench.signIn(ALICES_ADDRESS);

        bench.logout.signOut().handle(new SignOut.Command(token));

        assertEquals(new RecogniseSession.Result.Unknown(), recognise(token));
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void using_a_session_keeps_it_alive_and_writes_at_most_once_a_minute() {
        SessionToken token = bench.signIn(ALICES_ADDRESS);
        int before = bench.world.commits();
        bench.clock.advance(Duration.ofMinutes(1).minusNanos(1000));
        recognise(token);
        assertEquals(before, bench.world.commits());

        bench.clock.advance(Duration.ofNanos(1000));
        recognise(token);

        assertEquals(before + 1, bench.world.commits());
        assertEquals(
                bench.clock.instant().plus(Cast.SESSIONS.idle()),
                bench.world.sessions().getFirst().idleUntil());
    }

    @Test
    void an_idle_session_ends() {
        SessionToken token = bench.signIn(ALICES_ADDRESS);
        bench.clock.advance(Cast.SESSIONS.idle());

        assertEquals(new RecogniseSession.Result.Unknown(), recognise(token));
    }

    @Test
    void a_suspended_account_has_no_session() {
        SessionToken token = bench.signIn(ALICES_ADDRESS);
        suspendAlice();

        assertEquals(new RecogniseSession.Result.Unknown(), recognise(token));
    }

    @Test
    void an_own_credential_shows_the_whole_account() {
        Session session = recognised(bench.signIn(ALICES_ADDRESS));

        var shown = assertInstanceOf(ShowSession.Result.Shown.class, show(session));
        assertEquals(Optional.of(ALICES_ADDRESS.address()), shown.person().email());
        assertEquals(EmailStanding.VERIFIED, shown.person().standing());
        assertEquals(ALICE.name(), shown.person().name());
        assertEquals(Optional.empty(), shown.organization());
        assertEquals(List.of("Acme", "Globex"), home(session));
    }

    @Test
    void sso_shows_the_organizations_part_and_nothing_of_others() {
        Session session = recognised(throughOkta());

        var shown = assertInstanceOf(ShowSession.Result.Shown.class, show(session));
        assertEquals(Optional.of(ASSERTED), shown.person().email());
        assertEquals(EmailStanding.UNVERIFIED, shown.person().standing());
        assertEquals(Optional.of(ACME), shown.organization());
        assertEquals(OrganizationRole.ADMIN, shown.member().orElseThrow().role());
        assertEquals(OKTA.id(), shown.provider().orElseThrow().id());
        assertEquals("00u1", shown.identity().orElseThrow().subject().value());
        assertEquals(List.of("Acme"), home(session));
    }

    @Test
    void an_organization_learns_of_its_own_domains_alone_that_the_account_verified_an_address() {
        bench.given(ENTRA);

        assertEquals(EmailStanding.UNVERIFIED, standingThrough(ENTRA));
        assertEquals(EmailStanding.VERIFIED, standingThrough(OKTA));
    }

    /// How the account's own address looks to a session through a provider that asserts it.
    private EmailStanding standingThrough(Provider provider) {
        bench.givenIdentity(provider, ALICE, "guess");
        bench.says(provider, "guess", new EmailAssertion.Verified(ALICES_ADDRESS.address()));
        var signedIn = (FinishPipeline.Result.SignedIn) bench.walk(provider, Optional.empty());
        var shown =
                (ShowSession.Result.Shown) show(recognised(signedIn.session().token()));
        assertEquals(Optional.of(ALICES_ADDRESS.address()), shown.person().email());
        return shown.person().standing();
    }

    @Test
    void an_account_that_is_gone_shows_nothing() {
        Session session = recognised(bench.signIn(ALICES_ADDRESS));
        bench.world.given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().remove(ALICE.id());
        });

        assertEquals(new ShowSession.Result.Gone(), show(session));
        assertEquals(new ShowHome.Result.Gone(), bench.sessions.showHome().handle(new ShowHome.Query(session)));
    }

    @Test
    void sso_alone_lasts_no_longer_than_its_freshness_however_much_it_is_used() {
        var fresh = bench.clock.instant().plus(Cast.SESSIONS.ssoFreshness());
        SessionToken token = throughOkta();
        assertEquals(bench.clock.instant().plus(Cast.SESSIONS.idle()), shownEnd(token));

        use(token, 15, Duration.ofHours(11));

        assertEquals(fresh, shownEnd(token));
        bench.clock.advance(Duration.between(bench.clock.instant(), fresh));
        assertEquals(new RecogniseSession.Result.Unknown(), recognise(token));
    }

    @Test
    void an_own_credential_outlasts_sso() {
        SessionToken token = bench.signIn(ALICES_ADDRESS);

        use(token, 15, Duration.ofHours(11));

        assertEquals(bench.clock.instant().plus(Cast.SESSIONS.idle()), shownEnd(token));
    }

    private void use(SessionToken token, int times, Duration every) {
        for (int time = 0; time < times; time++) {
            bench.clock.advance(every);
            recognised(token);
        }
    }

    /// As the session is when it is asked for once more.
    private Instant shownEnd(SessionToken token) {
        return assertInstanceOf(ShowSession.Result.Shown.class, show(recognised(token)))
                .endsAt();
    }

    @Test
    void sso_of_one_organization_opens_no_other() {
        Session session = recognised(throughOkta());

        assertEquals(
                new DecideAccess.Result.Decided(ACME.id(), Access.ALLOWED, SsoReminder.NOT_DUE),
                access(session, "acme"));
        assertEquals(
                new DecideAccess.Result.Decided(GLOBEX.id(), Access.SSO_NEEDED, SsoReminder.NOT_DUE),
                access(session, "globex"));
        assertEquals(new DecideAccess.Result.NotFound(), access(session, "nobody"));
    }

    @Test
    void an_organization_without_the_person_is_as_one_that_is_not_there() {
        Session session = recognised(bench.signIn(ALICES_ADDRESS));
        assertEquals(
                new DecideAccess.Result.Decided(GLOBEX.id(), Access.ALLOWED, SsoReminder.NOT_DUE),
                access(session, "globex"));

        bench.world.given(stores -> stores.members()
                .lock(GLOBEX.id(), ALICE.id())
                .ifPresent(member -> stores.members().remove(member.id())));

        assertEquals(access(session, "nobody"), access(session, "globex"));
    }

    @Test
    void disabling_the_provider_ends_what_rests_on_it() {
        SessionToken token = throughOkta();
        bench.world.given(stores -> stores.providers()
                .lock(ACME.id(), OKTA.id())
                .ifPresent(row -> stores.providers().save(row.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO))));

        assertEquals(new RecogniseSession.Result.Unknown(), recognise(token));
    }

    @Test
    void sign_in_is_found_by_proven_domain_by_slug_or_by_password() {
        assertEquals(new FindSignIn.Result.AtOrganization(ACME.slug()), find(" anybody@Acme.example "));
        assertEquals(new FindSignIn.Result.AtOrganization(ACME.slug()), find("ACME"));
        assertEquals(new FindSignIn.Result.WithPassword(), find("anybody@elsewhere.example"));
        assertEquals(new FindSignIn.Result.Unreadable(), find("what is this"));
    }

    @Test
    void the_organizations_page_offers_its_enabled_providers() {
        bench.given(Cast.provider(ACME, 0xd4, "Draft", "https://draft.example")
                .withStatus(ProviderStatus.DRAFT, Cast.LONG_AGO));

        assertEquals(
                new ShowSignIn.Result.Shown(
                        ACME.slug(),
                        "Acme",
                        List.of(new ShowSignIn.Choice(OKTA.id(), "Okta")),
                        ShowSignIn.PasswordEntry.OFFERED),
                page("acme"));
        assertEquals(new ShowSignIn.Result.Refused(Refusal.ORGANIZATION_NOT_FOUND), page("nobody"));
    }

    private SessionToken throughOkta() {
        bench.givenIdentity(OKTA, ALICE, "00u1");
        return throughOkta(Optional.empty());
    }

    private SessionToken throughOkta(SessionToken former) {
        return throughOkta(Optional.of(former));
    }

    private SessionToken throughOkta(Optional<SessionToken> former) {
        bench.says(OKTA, "00u1", new EmailAssertion.Verified(ASSERTED));
        var signedIn = (FinishPipeline.Result.SignedIn) bench.walk(OKTA, former);
        return signedIn.session().token();
    }

    private static Organization withIdle(Organization organization, Duration idle) {
        var policy = organization.sessions();
        return new Organization(
                organization.id(),
                organization.slug(),
                organization.name(),
                organization.status(),
                organization.defaultRole(),
                organization.flags(),
                organization.enforcement(),
                new SessionPolicy(policy.ssoFreshness(), idle, policy.absolute()),
                organization.seatLimit(),
                organization.createdAt());
    }

    private SignIn.Result signIn(String login, String password) {
        return bench.sessions
                .signIn()
                .handle(new SignIn.Command(
                        login, new Password(password), Optional.empty(), Optional.empty(), ADDRESS, DEVICE, TRACE));
    }

    private static SignIn.Result refused() {
        return new SignIn.Result.Refused(Refusal.INVALID_CREDENTIALS);
    }

    private void suspendAlice() {
        bench.world.given(stores -> stores.users()
                .lock(ALICE.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));
    }

    private RecogniseSession.Result recognise(SessionToken token) {
        return bench.sessions.recogniseSession().handle(new RecogniseSession.Query(token));
    }

    private Session recognised(SessionToken token) {
        return assertInstanceOf(RecogniseSession.Result.Recognised.class, recognise(token))
                .session();
    }

    private ShowSession.Result show(Session session) {
        return bench.sessions.showSession().handle(new ShowSession.Query(session));
    }

    private List<String> home(Session session) {
        var shown = (ShowHome.Result.Shown) bench.sessions.showHome().handle(new ShowHome.Query(session));
        return shown.organizations().stream()
                .map(entry -> entry.organization().name())
                .toList();
    }

    private DecideAccess.Result access(Session session, String slug) {
        return bench.sessions.decideAccess().handle(new DecideAccess.Query(session, ref(slug)));
    }

    private FindSignIn.Result find(String typed) {
        return bench.sessions.findSignIn().handle(new FindSignIn.Query(typed));
    }

    private ShowSignIn.Result page(String slug) {
        return bench.sessions.showSignIn().handle(new ShowSignIn.Query(ref(slug)));
    }

    private static OrganizationRef ref(String slug) {
        return new OrganizationRef.BySlug(new OrganizationSlug(slug));
    }
}
