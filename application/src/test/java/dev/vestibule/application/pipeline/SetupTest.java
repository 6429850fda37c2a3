package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.MALLORYS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.ProofLinkToken;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.identity.LinkProof;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.UserStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetupTest extends ProofBench {
    @Test
    void the_starter_enables_the_provider_and_holds_its_first_identity() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        var enabled = assertInstanceOf(
                FinishPipeline.Result.ProviderEnabled.class, setUp(alice, SecondFactorRule.KEPT, Optional.empty()));

        assertEquals(PING.id(), enabled.provider());
        assertTrue(now(PING).isEnabled());
        assertEquals(Optional.of(bench.clock.instant()), now(PING).history().enabledAt());
        var identity = bench.world.identities().getFirst();
        assertTrue(identity.isHeldBy(ALICE.id()));
        assertEquals(LinkProof.SETUP, identity.proof());
        Session session = session(enabled.session().token());
        assertTrue(session.assuranceFor(ACME.id()).isPresent());
        assertEquals(
                List.of(AuditAction.IDENTITY_LINKED, AuditAction.SSO_ENABLED),
                audited().toList());
        assertTrue(bench.world.signals().contains(new Signal.SsoEnabled(ACME.id(), PING.id())));
    }

    @Test
    void members_without_a_link_are_told_and_the_starter_is_not() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        setUp(alice, SecondFactorRule.KEPT, Optional.empty());

        assertEquals(
                List.of(new Signal.SsoInvitation(BOBS_ADDRESS.address(), "Acme", "Ping")),
                bench.world.signals().stream()
                        .filter(Signal.SsoInvitation.class::isInstance)
                        .toList());
    }

    @Test
    void what_the_provider_offers_to_sign_with_is_pinned() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        setUp(alice, SecondFactorRule.KEPT, Optional.empty());

        assertEquals(List.of(PING.config()), bench.providers.inspected());
        assertNotEquals(PING.config(), now(PING).config());
    }

    @ParameterizedTest
    @EnumSource
    void a_required_second_factor_is_kept_or_dropped_as_the_starter_chose(SecondFactorRule rule) {
        changeAcme(Set.of(OrganizationFlag.REQUIRE_2FA, OrganizationFlag.ALLOW_JOIN_REQUESTS), ACME.status());
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        setUp(alice, rule, Optional.empty());

        boolean dropped = rule == SecondFactorRule.DROPPED;
        Organization acme = bench.world.organizations().stream()
                .filter(organization -> organization.id().equals(ACME.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(!dropped, acme.flags().contains(OrganizationFlag.REQUIRE_2FA));
        assertTrue(acme.flags().contains(OrganizationFlag.ALLOW_JOIN_REQUESTS));
        assertEquals(dropped, audited().anyMatch(AuditAction.ORGANIZATION_EDITED::equals));
    }

    @Test
    void a_link_enables_once() {
        givenLink(ProofLink.Kind.SETUP, PING);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        setUp(alice, SecondFactorRule.KEPT, Optional.of(LINK_TOKEN));

        assertEquals(
                Optional.of(bench.clock.instant()),
                link(new ProofLinkId(Cast.uuid(0x11))).orElseThrow().usedAt());
        save(PING);
        assertEquals(
                new StartSetup.Result.Refused(Refusal.LINK_INVALID),
                startSetup(PING, caller(bench.signIn(ALICES_ADDRESS)), Optional.of(LINK_TOKEN)));
    }

    @Test
    void a_link_that_was_used_meanwhile_enables_nothing() {
        givenLink(ProofLink.Kind.SETUP, PING);
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.of(LINK_TOKEN)));
        bench.world.given(stores -> stores.proofLinks()
                .lock(ACME.id(), new ProofLinkId(Cast.uuid(0x11)))
                .ifPresent(open -> stores.proofLinks().save(open.used(bench.clock.instant()))));

        assertEquals(refused(Refusal.LINK_INVALID), bench.comeBack(PING, started, Optional.of(alice)));
        assertTrue(now(PING).isDraft());
    }

    @Test
    void a_link_of_another_kind_another_provider_or_another_day_leads_nowhere() {
        givenLink(ProofLink.Kind.TEST, PING);
        Caller alice = caller(bench.signIn(ALICES_ADDRESS));
        var invalid = new StartSetup.Result.Refused(Refusal.LINK_INVALID);

        assertEquals(invalid, startSetup(PING, alice, Optional.of(LINK_TOKEN)));
        assertEquals(invalid, startSetup(PING, alice, Optional.of(new ProofLinkToken("guessed"))));
        assertEquals(
                new StartTest.Result.Refused(Refusal.LINK_INVALID), startTest(OKTA, alice, Optional.of(LINK_TOKEN)));
        bench.clock.advance(ProofLink.LIFE);
        assertEquals(
                new StartTest.Result.Refused(Refusal.LINK_INVALID),
                startTest(PING, caller(bench.signIn(ALICES_ADDRESS)), Optional.of(LINK_TOKEN)));
    }

    @Test
    void only_a_draft_is_set_up() {
        assertEquals(
                new StartSetup.Result.Refused(Refusal.STATE_CONFLICT),
                startSetup(OKTA, caller(bench.signIn(ALICES_ADDRESS)), Optional.empty()));
    }

    @Test
    void who_has_not_shown_lately_that_it_is_them_shows_it_again() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.clock.advance(Session.SETUP_STEP_UP);

        assertEquals(
                new StartSetup.Result.Refused(Refusal.STEP_UP_REQUIRED),
                startSetup(PING, caller(alice), Optional.empty()));
        assertEquals(
                new StartTest.Result.Refused(Refusal.STEP_UP_REQUIRED),
                startTest(PING, caller(alice), Optional.empty()));
    }

    @Test
    void the_step_is_good_for_the_flows_life() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.clock.advance(Session.SETUP_STEP_UP.minusSeconds(1));
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));
        bench.clock.advance(Duration.ofMinutes(9));

        assertInstanceOf(
                FinishPipeline.Result.ProviderEnabled.class, bench.comeBack(PING, started, Optional.of(alice)));
    }

    @Test
    void nobody_else_starts_it() {
        Caller bob = caller(bench.signIn(BOBS_ADDRESS));
        Caller mallory = caller(bench.signIn(MALLORYS_ADDRESS));

        assertEquals(new StartSetup.Result.Refused(Refusal.FORBIDDEN), startSetup(PING, bob, Optional.empty()));
        assertEquals(new StartSetup.Result.Refused(Refusal.NOT_FOUND), startSetup(PING, mallory, Optional.empty()));
        assertEquals(
                new StartSetup.Result.Refused(Refusal.NOT_SIGNED_IN),
                startSetup(PING, new Caller(new Actor.Anonymous(), TRACE), Optional.empty()));
        assertEquals(
                new StartSetup.Result.Refused(Refusal.FORBIDDEN),
                startSetup(PING, new Caller(new Actor.InstanceKey("admin"), TRACE), Optional.empty()));
        assertEquals(
                new StartSetup.Result.Refused(Refusal.NOT_FOUND),
                startSetup(ENTRA, caller(bench.signIn(ALICES_ADDRESS)), Optional.empty()));
    }

    @Test
    void another_persons_browser_does_not_finish_it() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));

        assertEquals(
                refused(Refusal.USER_MISMATCH), bench.comeBack(PING, started, Optional.of(bench.signIn(BOBS_ADDRESS))));
        nothingIsWritten();
    }

    @Test
    void who_has_signed_out_does_not_finish_it() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));

        assertEquals(refused(Refusal.NOT_SIGNED_IN), bench.comeBack(PING, started, Optional.empty()));
        nothingIsWritten();
    }

    @Test
    void a_second_submit_finishes_nothing_more() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));
        var enabled = (FinishPipeline.Result.ProviderEnabled) bench.comeBack(PING, started, Optional.of(alice));

        assertEquals(
                refused(Refusal.FLOW_ALREADY_USED),
                bench.comeBack(PING, started, Optional.of(enabled.session().token())));
    }

    @Test
    void an_identity_that_somebody_else_holds_enables_nothing() {
        bench.world.given(stores -> {
            stores.members().lock(ACME.id(), BOB.id());
            stores.identities().add(Cast.identity(PING, BOB, "alice-at-ping"));
        });
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);

        assertEquals(refused(Refusal.IDENTITY_CONFLICT), setUp(alice, SecondFactorRule.KEPT, Optional.empty()));
        assertTrue(now(PING).isDraft());
        assertEquals(List.of(), audited().toList());
    }

    @Test
    void what_the_provider_gets_wrong_enables_nothing() {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.providers.answer(
                PING.id(), new IdentityProviders.Answer.Refused(Refusal.SIGNATURE_INVALID, "no such key"));

        assertEquals(refused(Refusal.SIGNATURE_INVALID), setUp(alice, SecondFactorRule.KEPT, Optional.empty()));
        nothingIsWritten();
    }

    /// What can be switched off, and how a set-up that comes back afterwards ends.
    enum Switch {
        ORGANIZATION(Refusal.ORGANIZATION_DISABLED),
        PROVIDER(Refusal.PROVIDER_CHANGED),
        TRUST(Refusal.PROVIDER_CHANGED),
        ENABLED_BY_ANOTHER(Refusal.PROVIDER_CHANGED),
        USER(Refusal.NOT_SIGNED_IN),
        ROLE(Refusal.USER_MISMATCH),
        SEAT(Refusal.USER_MISMATCH),
        SESSION(Refusal.NOT_SIGNED_IN);

        private final Refusal refusal;

        Switch(Refusal refusal) {
            this.refusal = refusal;
        }
    }

    private void off(Switch what) {
        switch (what) {
            case ORGANIZATION -> changeAcme(ACME.flags(), OrganizationStatus.DISABLED);
            case PROVIDER -> save(PING.withStatus(ProviderStatus.DISABLED, LONG_AGO));
            case TRUST -> save(PING.reconfigured("Ping", Cast.config("https://other.example"), PING.policy()));
            case ENABLED_BY_ANOTHER -> save(PING.withStatus(ProviderStatus.ENABLED, LONG_AGO));
            case USER ->
                bench.world.given(stores -> {
                    stores.users().lock(ALICE.id());
                    stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
                });
            case ROLE -> saveAlice(Cast.member(ACME, ALICE, OrganizationRole.ADMIN));
            case SEAT -> saveAlice(restricted());
            case SESSION -> bench.world.given(stores -> stores.sessions().endAllOf(ALICE.id()));
        }
    }

    private static Member restricted() {
        Member owner = Cast.member(ACME, ALICE, OrganizationRole.OWNER);
        return new Member(
                owner.id(),
                owner.organization(),
                owner.user(),
                owner.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED),
                owner.joinedAt());
    }

    private void saveAlice(Member changed) {
        bench.world.given(stores -> {
            stores.members().lock(ACME.id(), ALICE.id());
            stores.members().save(changed);
        });
    }

    private void changeAcme(Set<OrganizationFlag> flags, OrganizationStatus status) {
        bench.world.given((Consumer<Stores>) stores -> {
            stores.organizations().lock(new OrganizationRef.ById(ACME.id()));
            stores.organizations()
                    .save(new Organization(
                            ACME.id(),
                            ACME.slug(),
                            ACME.name(),
                            status,
                            ACME.defaultRole(),
                            flags,
                            ACME.enforcement(),
                            ACME.sessions(),
                            ACME.seatLimit(),
                            ACME.createdAt()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_switched_off_while_the_starter_is_away_stops_the_set_up(Switch what) {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));
        off(what);

        assertEquals(refused(what.refusal), bench.comeBack(PING, started, Optional.of(alice)));
        assertEquals(List.of(), audited().toList());
        assertEquals(List.of(), bench.world.identities());
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_switched_off_while_the_provider_is_asked_stops_the_set_up(Switch what) {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startSetup(PING, caller(alice), Optional.empty()));
        bench.providers.meanwhile(() -> off(what));

        assertEquals(refused(what.refusal), bench.comeBack(PING, started, Optional.of(alice)));
        assertEquals(List.of(), audited().toList());
        assertEquals(List.of(), bench.world.identities());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ENABLED_BY_ANOTHER", "PROVIDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatever_is_switched_off_while_the_starter_is_away_stops_the_test(Switch what) {
        SessionToken alice = bench.signIn(ALICES_ADDRESS);
        bench.says(PING, "alice-at-ping", ALICES);
        var started = away(startTest(PING, caller(alice), Optional.empty()));
        off(what);

        assertEquals(refused(what.refusal), bench.comeBack(PING, started, Optional.of(alice)));
        assertTrue(audited().noneMatch(AuditAction.PROVIDER_TESTED::equals));
    }

    private void nothingIsWritten() {
        assertTrue(now(PING).isDraft());
        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(), audited().toList());
    }
}
