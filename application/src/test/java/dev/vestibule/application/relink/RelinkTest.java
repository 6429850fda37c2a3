package dev.vestibule.application.relink;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.MALLORYS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.ShowRelink;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.in.pipeline.StartRelink;
import dev.vestibule.application.port.in.relink.CreateRelink;
import dev.vestibule.application.port.in.relink.ListUnlinked;
import dev.vestibule.application.port.out.world.Attempts.Verdict;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.RelinkLink;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.mailbox.MailedToken;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// BOB owns ACME, ALICE is a member whom OKTA used to call `old`, MALLORY owns GLOBEX.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelinkTest {
    private static final OrganizationRef AT_ACME = new OrganizationRef.ById(ACME.id());
    private static final OrganizationRef AT_GLOBEX = new OrganizationRef.ById(GLOBEX.id());
    private static final MemberId ALICE_AT_ACME =
            Cast.member(ACME, ALICE, OrganizationRole.MEMBER).id();
    private static final EmailAssertion NO_ADDRESS = new EmailAssertion.Absent();

    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void okta_calls_alice_by_another_name_now() {
        bench.given(OKTA);
        bench.given(ENTRA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.given(BOB, BOBS_ADDRESS);
        bench.given(MALLORY, MALLORYS_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.givenMember(BOB, OrganizationRole.OWNER);
        bench.world.given(stores -> stores.members().add(Cast.member(GLOBEX, MALLORY, OrganizationRole.OWNER)));
        bench.givenIdentity(OKTA, ALICE, "old");
        bench.says(OKTA, "new", NO_ADDRESS);
    }

    private Caller as(SessionToken token) {
        var hash = bench.secrets.hash(token);
        Session session = bench.world
                .read(stores -> stores.sessions().find(hash, bench.clock.instant()))
                .orElseThrow();
        return new Caller(new Actor.SignedIn(session), TRACE);
    }

    private Caller bob() {
        return as(bench.signIn(BOBS_ADDRESS));
    }

    private CreateRelink.Result create(Caller caller, OrganizationRef organization, MemberId member, Provider by) {
        return bench.relinks.createRelink().handle(new CreateRelink.Command(caller, organization, member, by.id()));
    }

    private CreateRelink.Result create() {
        return create(bob(), AT_ACME, ALICE_AT_ACME, OKTA);
    }

    private static CreateRelink.Result refused(Refusal refusal) {
        return new CreateRelink.Result.Refused(refusal);
    }

    private Signal.RelinkInvitation mailed() {
        return bench.world.signals().stream()
                .filter(Signal.RelinkInvitation.class::isInstance)
                .map(Signal.RelinkInvitation.class::cast)
                .toList()
                .getLast();
    }

    private MailedToken link() {
        assertInstanceOf(CreateRelink.Result.Created.class, create());
        return mailed().token();
    }

    private StartRelink.Result start(MailedToken token, Optional<SessionToken> session) {
        return bench.pipeline.startRelink().handle(new StartRelink.Command(token, session, TRACE));
    }

    private StartLogin.Result.Redirected away(MailedToken token, Optional<SessionToken> session) {
        var away = assertInstanceOf(StartRelink.Result.Redirected.class, start(token, session));
        return new StartLogin.Result.Redirected(away.location(), away.flow(), away.sealed(), away.comesBack());
    }

    private FinishPipeline.Result walk(MailedToken token) {
        return bench.comeBack(OKTA, away(token, Optional.empty()), Optional.empty());
    }

    private static FinishPipeline.Result stopped(Refusal refusal) {
        return new FinishPipeline.Result.Refused(refusal);
    }

    private void save(Provider provider) {
        bench.world.given(stores -> {
            stores.providers().lock(provider.organization(), provider.id());
            stores.providers().save(provider);
        });
    }

    private void nothingChanged() {
        assertEquals(List.of(Cast.identity(OKTA, ALICE, "old")), bench.world.identities());
        assertEquals(
                List.of(),
                bench.world.sessions().stream()
                        .filter(session -> !session.assurances().isEmpty())
                        .toList());
    }

    @Test
    void the_member_comes_back_in_by_the_new_name_and_the_session_opens_that_organization_only() {
        assertInstanceOf(FinishPipeline.Result.SignedIn.class, walk(link()));

        Identity identity = bench.world.identities().getFirst();
        assertEquals("new", identity.subject().value());
        assertEquals(ALICE.id(), identity.user());
        assertEquals(LinkProof.RELINK, identity.proof());
        Session session = bench.world.sessions().getLast();
        assertEquals(ALICE.id(), session.user());
        assertEquals(Optional.empty(), session.ownCredentialAt());
        assertEquals(
                List.of(ACME.id()),
                session.assurances().stream().map(held -> held.organization()).toList());
        assertEquals(List.of(), bench.world.relinkLinks());
    }

    @Test
    void making_and_using_it_is_written_down() {
        walk(link());

        assertEquals(
                List.of(AuditAction.RELINK_LINK_CREATED, AuditAction.IDENTITY_REATTACHED),
                bench.world.auditEntries().stream().map(entry -> entry.action()).toList());
    }

    @Test
    void the_mail_goes_to_a_proven_address_and_says_where_it_leads() {
        var created = assertInstanceOf(CreateRelink.Result.Created.class, create());

        assertEquals(ALICES_ADDRESS.address(), mailed().recipient());
        assertEquals("Acme", mailed().organizationName());
        assertEquals("Okta", mailed().providerName());
        assertEquals(Optional.of(ALICES_ADDRESS.address()), created.sentTo());
        assertEquals(bench.clock.instant().plus(RelinkLink.LIFE), created.link().endsAt());
    }

    @Test
    void a_private_address_gets_the_mail_and_is_not_told() {
        bench.world.given(stores -> {
            stores.users().releaseEmails(ALICE.id());
            stores.users().addEmail(Cast.verified(ALICE, "alix@home.example"));
        });

        var created = assertInstanceOf(CreateRelink.Result.Created.class, create());

        assertEquals("alix@home.example", mailed().recipient().text());
        assertEquals(Optional.empty(), created.sentTo());
    }

    @Test
    void without_a_proven_address_it_goes_where_the_provider_said_within_its_domains() {
        bench.world.given(stores -> stores.users().releaseEmails(ALICE.id()));
        assertEquals(refused(Refusal.NO_ADDRESS), create());

        oktaAsserts(ALICES_ADDRESS.address().text());

        var created = assertInstanceOf(CreateRelink.Result.Created.class, create());
        assertEquals(ALICES_ADDRESS.address(), mailed().recipient());
        assertEquals(Optional.of(ALICES_ADDRESS.address()), created.sentTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger@elsewhere.example", "stranger@sub.acme.example", "stranger@notacme.example"})
    void nobody_is_mailed_because_a_provider_says_so(String stranger) {
        bench.world.given(stores -> stores.users().releaseEmails(ALICE.id()));
        oktaAsserts(stranger);

        assertEquals(refused(Refusal.NO_ADDRESS), create());
        assertEquals(List.of(), bench.attempts.mails());
        assertEquals(List.of(), bench.world.relinkLinks());
    }

    @Test
    void what_the_provider_asserts_elsewhere_gets_the_mail_if_it_is_proven_and_is_not_told_either_way() {
        bench.world.given(stores -> {
            stores.users().releaseEmails(ALICE.id());
            stores.users().addEmail(Cast.verified(ALICE, "a.adams@home.example"));
            stores.users().addEmail(Cast.verified(ALICE, "alix@home.example"));
        });
        oktaAsserts("ALIX@home.example");

        var held = assertInstanceOf(CreateRelink.Result.Created.class, create());
        assertEquals("alix@home.example", mailed().recipient().text());
        oktaAsserts("nobody@home.example");
        var notHeld = assertInstanceOf(CreateRelink.Result.Created.class, create());

        assertEquals(Optional.empty(), held.sentTo());
        assertEquals(held.sentTo(), notHeld.sentTo());
    }

    private void oktaAsserts(String address) {
        var said = new EmailAssertion.Unstated(new EmailAddress(address));
        bench.world.given(stores -> {
            Identity old = stores.identities()
                    .lock(ACME.id(), Cast.identity(OKTA, ALICE, "old").id())
                    .orElseThrow();
            stores.identities().save(old.refreshed(SignInBench.proof(OKTA, "old", said), bench.clock.instant()));
        });
    }

    @Test
    void owners_make_links_and_nobody_else() {
        bench.world.given(stores -> {
            stores.members().lock(ACME.id(), BOB.id());
            stores.members().save(Cast.member(ACME, BOB, OrganizationRole.MANAGER));
        });

        assertEquals(refused(Refusal.FORBIDDEN), create());
        assertEquals(
                refused(Refusal.NOT_SIGNED_IN),
                create(new Caller(new Actor.Anonymous(), TRACE), AT_ACME, ALICE_AT_ACME, OKTA));
        assertInstanceOf(
                CreateRelink.Result.Created.class,
                create(new Caller(new Actor.InstanceKey("ops"), TRACE), AT_ACME, ALICE_AT_ACME, OKTA));
    }

    @Test
    void another_organizations_owner_finds_neither_the_member_nor_the_provider() {
        Caller mallory = as(bench.signIn(MALLORYS_ADDRESS));
        MemberId own = Cast.member(GLOBEX, MALLORY, OrganizationRole.OWNER).id();

        assertEquals(refused(Refusal.NOT_FOUND), create(mallory, AT_ACME, ALICE_AT_ACME, OKTA));
        assertEquals(refused(Refusal.NOT_FOUND), create(mallory, AT_GLOBEX, ALICE_AT_ACME, ENTRA));
        assertEquals(refused(Refusal.NOT_FOUND), create(mallory, AT_GLOBEX, own, OKTA));
        assertEquals(List.of(), bench.world.relinkLinks());
    }

    @Test
    void only_an_enabled_provider_leads_back() {
        save(OKTA.withStatus(ProviderStatus.DISABLED, bench.clock.instant()));

        assertEquals(refused(Refusal.STATE_CONFLICT), create());
    }

    @Test
    void only_an_active_account_gets_a_link() {
        bench.world.given(stores -> {
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(refused(Refusal.STATE_CONFLICT), create());
    }

    @Test
    void mails_are_counted_for_the_organization_and_too_many_are_told() {
        bench.attempts.answerMail(Verdict.TOO_MANY);

        assertEquals(refused(Refusal.TOO_MANY_ATTEMPTS), create());
        assertEquals(List.of("RELINK_LINK " + ACME.id() + " alice@acme.example"), bench.attempts.mails());
        assertEquals(List.of(), bench.world.relinkLinks());
    }

    @Test
    void a_link_is_used_once() {
        MailedToken token = link();
        assertInstanceOf(FinishPipeline.Result.SignedIn.class, walk(token));

        assertEquals(new StartRelink.Result.Refused(Refusal.LINK_INVALID), start(token, Optional.empty()));
    }

    @Test
    void of_two_walks_by_one_link_the_second_finds_it_used() {
        MailedToken token = link();
        var first = away(token, Optional.empty());
        var second = away(token, Optional.empty());
        assertInstanceOf(FinishPipeline.Result.SignedIn.class, bench.comeBack(OKTA, first, Optional.empty()));
        bench.says(OKTA, "mallory at okta", NO_ADDRESS);

        assertEquals(stopped(Refusal.LINK_INVALID), bench.comeBack(OKTA, second, Optional.empty()));
        assertEquals("new", bench.world.identities().getFirst().subject().value());
    }

    @Test
    void a_newer_link_replaces_the_older_even_on_its_way() {
        MailedToken older = link();
        var started = away(older, Optional.empty());
        MailedToken newer = link();

        assertEquals(stopped(Refusal.LINK_INVALID), bench.comeBack(OKTA, started, Optional.empty()));
        assertEquals(new StartRelink.Result.Refused(Refusal.LINK_INVALID), start(older, Optional.empty()));
        assertInstanceOf(FinishPipeline.Result.SignedIn.class, walk(newer));
    }

    @Test
    void a_link_ends_after_seven_days() {
        MailedToken token = link();
        bench.clock.advance(RelinkLink.LIFE.minusSeconds(1));
        var started = away(token, Optional.empty());
        bench.clock.advance(java.time.Duration.ofSeconds(1));

        assertEquals(new StartRelink.Result.Refused(Refusal.LINK_INVALID), start(token, Optional.empty()));
        assertEquals(stopped(Refusal.LINK_INVALID), bench.comeBack(OKTA, started, Optional.empty()));
        nothingChanged();
    }

    @Test
    void a_link_opened_where_somebody_else_is_signed_in_says_so_and_goes_nowhere() {
        MailedToken token = link();
        SessionToken mallory = bench.signIn(MALLORYS_ADDRESS);

        assertEquals(
                new ShowRelink.Result.Shown("Acme", "Okta", ShowRelink.Visitor.SOMEBODY_ELSE),
                bench.pipeline.showRelink().handle(new ShowRelink.Query(token, Optional.of(mallory))));
        assertEquals(new StartRelink.Result.Refused(Refusal.USER_MISMATCH), start(token, Optional.of(mallory)));
        var started = away(token, Optional.empty());
        assertEquals(stopped(Refusal.USER_MISMATCH), bench.comeBack(OKTA, started, Optional.of(mallory)));
        nothingChanged();
        assertEquals(1, bench.world.relinkLinks().size());
    }

    @Test
    void another_browser_cannot_finish_it() {
        MailedToken token = link();
        var ours = away(token, Optional.empty());
        var theirs = bench.start(OKTA, Optional.empty());
        var mixed = new StartLogin.Result.Redirected(ours.location(), ours.flow(), theirs.sealed(), ours.comesBack());

        assertEquals(stopped(Refusal.FLOW_FOREIGN_BROWSER), bench.comeBack(OKTA, mixed, Optional.empty()));
        nothingChanged();
    }

    @Test
    void a_link_for_acme_is_of_no_use_at_globex() {
        MailedToken token = link();
        bench.says(ENTRA, "new", NO_ADDRESS);
        var started = away(token, Optional.empty());

        assertEquals(stopped(Refusal.PROVIDER_MISMATCH), bench.comeBack(ENTRA, started, Optional.empty()));
        nothingChanged();
    }

    @Test
    void a_subject_that_another_account_holds_stays_with_it_and_the_link_stays_open() {
        MailedToken token = link();
        bench.givenIdentity(OKTA, BOB, "new");

        assertEquals(stopped(Refusal.IDENTITY_CONFLICT), walk(token));

        assertEquals(1, bench.world.relinkLinks().size());
        assertEquals(2, bench.world.identities().size());
    }

    @Test
    void a_subject_that_is_theirs_already_is_an_ordinary_sign_in_and_uses_the_link_up() {
        MailedToken token = link();
        bench.says(OKTA, "old", NO_ADDRESS);

        assertInstanceOf(FinishPipeline.Result.SignedIn.class, walk(token));

        assertEquals(
                LinkProof.OWN_CREDENTIAL, bench.world.identities().getFirst().proof());
        assertEquals(List.of(), bench.world.relinkLinks());
    }

    /// What can change while the member is at the provider, and how the walk ends then.
    enum Meanwhile {
        PROVIDER_OFF(Refusal.PROVIDER_DISABLED),
        ISSUER(Refusal.PROVIDER_CHANGED),
        MEMBERSHIP(Refusal.LINK_INVALID),
        ACCOUNT(Refusal.ACCOUNT_SUSPENDED);

        private final Refusal refusal;

        Meanwhile(Refusal refusal) {
            this.refusal = refusal;
        }
    }

    private void happens(Meanwhile what) {
        switch (what) {
            case PROVIDER_OFF -> save(OKTA.withStatus(ProviderStatus.DISABLED, bench.clock.instant()));
            case ISSUER -> save(OKTA.reconfigured("Okta", Cast.config("https://other.example"), OKTA.policy()));
            case MEMBERSHIP ->
                bench.world.given(stores -> {
                    stores.members().lock(ACME.id(), ALICE.id());
                    stores.members().remove(ALICE_AT_ACME);
                });
            case ACCOUNT ->
                bench.world.given(stores -> {
                    stores.users().lock(ALICE.id());
                    stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
                });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_changes_meanwhile_stops_it(Meanwhile what) {
        var started = away(link(), Optional.empty());
        bench.providers.meanwhile(() -> happens(what));

        assertEquals(stopped(what.refusal), bench.comeBack(OKTA, started, Optional.empty()));
        nothingChanged();
    }

    @Test
    void a_provider_with_another_issuer_is_another_provider_to_the_link() {
        MailedToken token = link();
        happens(Meanwhile.ISSUER);

        assertEquals(new StartRelink.Result.Refused(Refusal.LINK_INVALID), start(token, Optional.empty()));
    }

    @Test
    void looking_at_it_changes_nothing() {
        MailedToken token = link();
        int commits = bench.world.commits();

        assertEquals(
                new ShowRelink.Result.Shown("Acme", "Okta", ShowRelink.Visitor.WELCOME),
                bench.pipeline.showRelink().handle(new ShowRelink.Query(token, Optional.empty())));
        assertEquals(
                new ShowRelink.Result.Refused(Refusal.LINK_INVALID),
                bench.pipeline.showRelink().handle(new ShowRelink.Query(new MailedToken("guessed"), Optional.empty())));
        assertEquals(commits, bench.world.commits());
    }

    private ListUnlinked.Result.Listed unlinked(Caller caller) {
        var query = new ListUnlinked.Query(caller, AT_ACME, new PageRequest(Optional.empty(), 10));
        return assertInstanceOf(
                ListUnlinked.Result.Listed.class, bench.relinks.listUnlinked().handle(query));
    }

    @Test
    void members_without_a_link_are_listed_and_owners_see_the_ways() {
        Consumer<OrganizationRole> bobIs = role -> bench.world.given(stores -> {
            stores.members().lock(ACME.id(), BOB.id());
            stores.members().save(Cast.member(ACME, BOB, role).ssoLinked());
        });
        bobIs.accept(OrganizationRole.OWNER);
        assertEquals(List.of(OKTA), unlinked(bob()).providers());
        assertEquals(
                List.of(ALICE_AT_ACME),
                unlinked(bob()).members().items().stream()
                        .map(listing -> listing.member().id())
                        .toList());

        bobIs.accept(OrganizationRole.MANAGER);
        assertEquals(List.of(), unlinked(bob()).providers());
        assertTrue(unlinked(bob()).members().next().isEmpty());
    }
}
