package dev.vestibule.application.session;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.session.EndSessions;
import dev.vestibule.application.port.in.session.EndSessions.Asking;
import dev.vestibule.application.port.in.session.EndSessions.Choice;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowAccount;
import dev.vestibule.application.port.in.session.ShowAccount.Address;
import dev.vestibule.application.port.in.session.ShowAccount.Browser;
import dev.vestibule.application.port.in.session.ShowAccount.Extent;
import dev.vestibule.application.port.in.session.ShowAccount.Visit;
import dev.vestibule.application.port.in.session.ShowSession.EmailStanding;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionId;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.EmailAddress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// ALICE in several browsers, linked in two organizations. MALLORY's GLOBEX must not learn of the rest.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountTest {
    private static final EmailAddress AT_GLOBEX = new EmailAddress("alice@globex.example");

    private static final OrganizationChange DISABLED = new OrganizationChange(
            Optional.empty(),
            Optional.of(OrganizationStatus.DISABLED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_is_linked_in_both_organizations() {
        bench.given(OKTA);
        bench.given(ENTRA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.world.given(stores -> stores.members().add(Cast.member(GLOBEX, ALICE, OrganizationRole.MEMBER)));
        bench.givenIdentity(OKTA, ALICE, "00u1");
        bench.givenIdentity(ENTRA, ALICE, "e1");
    }

    private Session byPassword() {
        return recognised(bench.signIn(ALICES_ADDRESS)).orElseThrow();
    }

    private Session through(Provider provider) {
        return through(provider, Optional.empty());
    }

    private Session through(Provider provider, Optional<SessionToken> former) {
        bench.says(provider, provider.equals(OKTA) ? "00u1" : "e1", asserted(provider));
        var signedIn = assertInstanceOf(FinishPipeline.Result.SignedIn.class, bench.walk(provider, former));
        return recognised(signedIn.session().token()).orElseThrow();
    }

    private static EmailAssertion asserted(Provider provider) {
        return new EmailAssertion.Verified(provider.equals(OKTA) ? ALICES_ADDRESS.address() : AT_GLOBEX);
    }

    /// One session that came through both.
    private Session throughBoth() {
        bench.says(OKTA, "00u1", asserted(OKTA));
        var first = (FinishPipeline.Result.SignedIn) bench.walk(OKTA, Optional.empty());
        return through(ENTRA, Optional.of(first.session().token()));
    }

    private Optional<Session> recognised(SessionToken token) {
        return switch (bench.sessions.recogniseSession().handle(new RecogniseSession.Query(token))) {
            case RecogniseSession.Result.Recognised(var session) -> Optional.of(session);
            case RecogniseSession.Result.Unknown() -> Optional.empty();
        };
    }

    private ShowAccount.Result.Shown show(Session session) {
        return assertInstanceOf(
                ShowAccount.Result.Shown.class, bench.sessions.showAccount().handle(new ShowAccount.Query(session)));
    }

    private EndSessions.Result end(Session session, Choice choice) {
        return bench.sessions.endSessions().handle(new EndSessions.Command(session, choice, TRACE));
    }

    private static EndSessions.Result ended(Asking asking) {
        return new EndSessions.Result.Ended(asking);
    }

    private static EndSessions.Result refused(Refusal refusal) {
        return new EndSessions.Result.Refused(refusal);
    }

    private Set<SessionId> left() {
        return ids(bench.world.sessions());
    }

    private static Set<SessionId> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toSet());
    }

    private static Set<SessionId> seenIn(ShowAccount.Result.Shown shown) {
        return shown.visits().stream().map(visit -> visit.session().id()).collect(Collectors.toSet());
    }

    private static List<String> linksIn(ShowAccount.Result.Shown shown) {
        return shown.links().stream()
                .map(link -> link.organization() + " " + link.provider() + " "
                        + link.identity().subject().value())
                .toList();
    }

    @Test
    void an_own_credential_sees_all_of_the_account() {
        var acme = through(OKTA);
        var globex = through(ENTRA);
        bench.clock.advance(Duration.ofMinutes(1));
        var own = byPassword();
        recognised(bench.signIn(BOBS_ADDRESS));

        var shown = show(own);

        assertEquals(Extent.WHOLE, shown.extent());
        assertEquals(List.of(new Address(ALICES_ADDRESS.address(), EmailStanding.VERIFIED)), shown.addresses());
        assertEquals(Set.of("Acme Okta 00u1", "Globex Entra e1"), Set.copyOf(linksIn(shown)));
        assertEquals(ids(List.of(acme, globex, own)), seenIn(shown));
        assertEquals(new Visit(own, Browser.THIS_ONE, List.of()), shown.visits().getFirst());
        assertEquals(
                Set.of(
                        new Visit(acme, Browser.ANOTHER, List.of("Acme")),
                        new Visit(globex, Browser.ANOTHER, List.of("Globex"))),
                Set.copyOf(shown.visits().subList(1, 3)));
    }

    @Test
    void one_organizations_sso_sees_its_own_part_and_nothing_of_others() {
        var globex = through(ENTRA);
        var again = through(ENTRA);
        byPassword();
        through(OKTA);
        throughBoth();

        var shown = show(globex);

        assertEquals(Extent.PART, shown.extent());
        assertEquals(Optional.of(AT_GLOBEX), shown.person().email());
        assertEquals(List.of(new Address(AT_GLOBEX, EmailStanding.UNVERIFIED)), shown.addresses());
        assertEquals(List.of("Globex Entra e1"), linksIn(shown));
        assertEquals(ids(List.of(globex, again)), seenIn(shown));
    }

    @Test
    void sso_of_both_organizations_sees_the_part_of_each() {
        var acme = through(OKTA);
        var globex = through(ENTRA);
        var own = byPassword();
        var both = throughBoth();

        var shown = show(both);

        assertEquals(
                List.of(
                        new Address(ALICES_ADDRESS.address(), EmailStanding.VERIFIED),
                        new Address(AT_GLOBEX, EmailStanding.UNVERIFIED)),
                shown.addresses());
        assertEquals(2, shown.links().size());
        assertEquals(ids(List.of(acme, globex, both)), seenIn(shown));
        assertEquals(ended(Asking.ENDED), end(both, new Choice.All()));
        assertEquals(ids(List.of(own)), left());
    }

    @Test
    void an_address_that_two_providers_assert_shows_once() {
        bench.says(ENTRA, "e1", asserted(OKTA));
        bench.walk(ENTRA, Optional.empty());
        bench.says(OKTA, "00u1", asserted(OKTA));
        var first = (FinishPipeline.Result.SignedIn) bench.walk(OKTA, Optional.empty());
        bench.says(ENTRA, "e1", asserted(OKTA));
        var both = (FinishPipeline.Result.SignedIn)
                bench.walk(ENTRA, Optional.of(first.session().token()));

        var shown = show(recognised(both.session().token()).orElseThrow());

        assertEquals(List.of(new Address(ALICES_ADDRESS.address(), EmailStanding.VERIFIED)), shown.addresses());
    }

    @Test
    void a_session_that_ran_out_is_not_shown_and_yet_ends_with_the_others() {
        byPassword();
        bench.clock.advance(Cast.SESSIONS.idle());
        var own = byPassword();

        assertEquals(ids(List.of(own)), seenIn(show(own)));
        assertEquals(ended(Asking.GOES_ON), end(own, new Choice.Others()));

        assertEquals(ids(List.of(own)), left());
    }

    @Test
    void what_an_inactive_organization_hides_ends_too_and_does_not_come_back() {
        through(ENTRA);
        var own = byPassword();
        bench.world.given(stores -> stores.organizations()
                .lock(new OrganizationRef.ById(GLOBEX.id()))
                .ifPresent(row -> stores.organizations().save(DISABLED.appliedTo(row))));

        assertEquals(ids(List.of(own)), seenIn(show(own)));
        end(own, new Choice.Others());

        assertEquals(ids(List.of(own)), left());
    }

    @Test
    void each_session_tells_the_device_on_which_it_began() {
        through(OKTA);

        assertEquals(
                List.of(SignInBench.DEVICE, SignInBench.DEVICE),
                show(byPassword()).visits().stream()
                        .map(visit -> visit.session().device())
                        .toList());
    }

    @Test
    void one_session_ends_another_and_it_is_written_down() {
        var other = byPassword();
        var own = byPassword();
        var bobs = recognised(bench.signIn(BOBS_ADDRESS)).orElseThrow();

        assertEquals(ended(Asking.GOES_ON), end(own, new Choice.One(other.id())));

        assertEquals(ids(List.of(own, bobs)), left());
        var entry = bench.world.auditEntries().getLast();
        assertEquals(AuditAction.SESSIONS_ENDED, entry.action());
        assertEquals(Optional.empty(), entry.organization());
        assertEquals(new AuditTarget.OfUser(ALICE.id()), entry.target());
        assertEquals("{sessions=1}", entry.details().byName().toString());
    }

    @Test
    void a_session_ends_itself_and_says_so() {
        var own = byPassword();

        assertEquals(ended(Asking.ENDED), end(own, new Choice.One(own.id())));

        assertEquals(Set.of(), left());
    }

    @Test
    void everywhere_is_everywhere_with_an_own_credential() {
        through(OKTA);
        through(ENTRA);
        throughBoth();
        byPassword();
        var bobs = recognised(bench.signIn(BOBS_ADDRESS)).orElseThrow();

        assertEquals(ended(Asking.ENDED), end(byPassword(), new Choice.All()));

        assertEquals(ids(List.of(bobs)), left());
        assertEquals(
                "{sessions=5}",
                bench.world.auditEntries().getLast().details().byName().toString());
    }

    @Test
    void everywhere_is_its_own_organization_for_sso() {
        through(OKTA);
        var acme = through(OKTA);
        var globex = through(ENTRA);
        var own = byPassword();
        var both = throughBoth();

        assertEquals(ended(Asking.GOES_ON), end(acme, new Choice.Others()));
        assertEquals(ids(List.of(acme, globex, own, both)), left());
        assertEquals(ended(Asking.ENDED), end(acme, new Choice.All()));

        assertEquals(ids(List.of(globex, own, both)), left());
    }

    @Test
    void what_a_session_may_not_see_is_not_there_and_nothing_changes() {
        var globex = through(ENTRA);
        var hidden = List.of(through(OKTA), byPassword(), throughBoth());
        var bobs = recognised(bench.signIn(BOBS_ADDRESS)).orElseThrow();
        var before = bench.world.sessions();

        for (Session other : hidden) {
            assertEquals(refused(Refusal.NOT_FOUND), end(globex, new Choice.One(other.id())));
        }
        assertEquals(refused(Refusal.NOT_FOUND), end(globex, new Choice.One(bobs.id())));
        assertEquals(refused(Refusal.NOT_FOUND), end(globex, new Choice.One(new SessionId(Cast.uuid(0x404)))));
        assertEquals(refused(Refusal.NOT_FOUND), end(hidden.get(1), new Choice.One(bobs.id())));

        assertEquals(before, bench.world.sessions());
        assertEquals(List.of(), bench.world.auditEntries());
    }

    @Test
    void who_was_ended_meanwhile_ends_nobody() {
        var own = byPassword();
        var other = byPassword();
        end(other, new Choice.One(own.id()));

        assertEquals(refused(Refusal.NOT_SIGNED_IN), end(own, new Choice.Others()));
        assertEquals(ids(List.of(other)), left());
    }

    @Test
    void what_a_session_held_when_it_was_recognised_no_longer_counts() {
        var both = throughBoth();
        var acme = through(OKTA);
        bench.world.given(stores -> stores.sessions().endAssurancesFor(ACME.id()));
        bench.says(OKTA, "00u1", asserted(OKTA));
        var later = through(OKTA);

        assertEquals(refused(Refusal.NOT_FOUND), end(both, new Choice.One(later.id())));
        assertEquals(refused(Refusal.NOT_SIGNED_IN), end(acme, new Choice.All()));
    }

    @Test
    void nothing_else_to_end_is_fine_and_not_written_down() {
        var own = byPassword();

        assertEquals(ended(Asking.GOES_ON), end(own, new Choice.Others()));

        assertEquals(List.of(), bench.world.auditEntries());
    }

    @Test
    void an_account_that_is_gone_shows_nothing() {
        var own = byPassword();
        bench.world.given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().remove(ALICE.id());
        });

        assertEquals(new ShowAccount.Result.Gone(), bench.sessions.showAccount().handle(new ShowAccount.Query(own)));
    }

    @Test
    void the_newest_hundred_sessions_are_shown() {
        var oldest = through(OKTA);
        for (int i = 0; i < 100; i++) {
            bench.clock.advance(Duration.ofSeconds(1));
            through(OKTA);
        }

        var shown = seenIn(show(byPassword()));

        assertEquals(100, shown.size());
        assertFalse(shown.contains(oldest.id()));
    }

    /// What a picture shows where the organizations were deleted after its sessions and links were read.
    private ShowAccount.Result.Shown shownWithout(InMemoryWorld deleted, Session session) {
        var now = bench.clock.instant();
        return assertInstanceOf(
                ShowAccount.Result.Shown.class,
                bench.world.read(before -> deleted.read(
                        after -> new AccountPicture(new People()).of(later(before, after), session, now))));
    }

    /// Reads organizations and providers from one moment, and everything else from the one before.
    private static Stores later(Stores before, Stores after) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (_, method, _) -> method.invoke(
                        Set.of("organizations", "providers").contains(method.getName()) ? after : before));
    }

    @Test
    void what_is_deleted_between_two_reads_drops_out() {
        var session = throughBoth();
        var deleted = new InMemoryWorld();
        deleted.given(stores -> {
            stores.organizations().add(ACME);
            stores.organizations().add(GLOBEX);
            stores.providers().add(OKTA);
        });

        var withoutEntra = shownWithout(deleted, session);
        assertEquals(List.of("Acme Okta 00u1"), linksIn(withoutEntra));
        assertEquals(List.of("Acme", "Globex"), withoutEntra.visits().getFirst().organizations());

        var withoutAny = shownWithout(new InMemoryWorld(), session);
        assertEquals(List.of(), linksIn(withoutAny));
        assertEquals(List.of(new Visit(session, Browser.THIS_ONE, List.of())), withoutAny.visits());
    }
}
