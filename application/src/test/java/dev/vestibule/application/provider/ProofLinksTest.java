package dev.vestibule.application.provider;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.NOBODY;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.provider.CreateProofLink;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.provider.ShowProofLink;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.ProofLink;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderHistory;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofLinksTest {
    private static final Member MANAGER = Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER);

    private final AdminBench bench = new AdminBench();

    private CreateProofLink.Result create(Caller caller, OrganizationRef organization, ProofLink.Kind kind) {
        return bench.providers
                .createProofLink()
                .handle(new CreateProofLink.Command(caller, organization, Cast.OKTA.id(), kind));
    }

    private ShowProofLink.Result show(Caller caller, OrganizationRef organization, ProofLinkId link) {
        return bench.providers
                .showProofLink()
                .handle(new ShowProofLink.Query(caller, organization, Cast.OKTA.id(), link));
    }

    private ReviveProvider.Result revive(Caller caller, OrganizationRef organization) {
        return bench.providers
                .reviveProvider()
                .handle(new ReviveProvider.Command(caller, organization, Cast.OKTA.id()));
    }

    private static Provider oktaAs(ProviderStatus status, Instant at) {
        return Cast.OKTA.withStatus(status, at);
    }

    @Test
    void a_managers_link_is_written_down_and_can_be_looked_at() {
        bench.given(Cast.OKTA);
        bench.given(MANAGER);
        Caller alice = bench.as(Cast.ALICE);

        var created =
                assertInstanceOf(CreateProofLink.Result.Created.class, create(alice, AT_ACME, ProofLink.Kind.TEST));

        assertEquals(TestClock.START.plus(ProofLink.LIFE), created.link().endsAt());
        assertEquals(
                new ShowProofLink.Result.Shown(Cast.OKTA, created.link()),
                show(alice, AT_ACME, created.link().id()));
        assertEquals(List.of("TEST_LINK_CREATED {link=" + created.link().id() + "}"), bench.written());
    }

    @Test
    void only_a_draft_is_set_up() {
        bench.given(Cast.OKTA);

        assertEquals(
                new CreateProofLink.Result.Refused(Refusal.STATE_CONFLICT),
                create(OPERATOR, AT_ACME, ProofLink.Kind.SETUP));
    }

    @Test
    void a_draft_gets_a_link_to_set_it_up() {
        bench.given(oktaAs(ProviderStatus.DRAFT, Cast.LONG_AGO));

        assertInstanceOf(CreateProofLink.Result.Created.class, create(OPERATOR, AT_ACME, ProofLink.Kind.SETUP));
    }

    @Test
    void nobody_else_makes_links_or_sees_them() {
        bench.given(Cast.OKTA);
        bench.given(Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.ADMIN));
        bench.given(Cast.member(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER));
        var link = ((CreateProofLink.Result.Created) create(OPERATOR, AT_ACME, ProofLink.Kind.TEST))
                .link()
                .id();

        assertEquals(
                new CreateProofLink.Result.Refused(Refusal.FORBIDDEN),
                create(bench.as(Cast.BOB), AT_ACME, ProofLink.Kind.TEST));
        assertEquals(
                new CreateProofLink.Result.Refused(Refusal.NOT_SIGNED_IN),
                create(NOBODY, AT_ACME, ProofLink.Kind.TEST));
        Caller mallory = bench.as(Cast.MALLORY);
        assertEquals(
                new CreateProofLink.Result.Refused(Refusal.NOT_FOUND), create(mallory, AT_ACME, ProofLink.Kind.TEST));
        assertEquals(
                new CreateProofLink.Result.Refused(Refusal.NOT_FOUND), create(mallory, AT_GLOBEX, ProofLink.Kind.TEST));
        assertEquals(new ShowProofLink.Result.Refused(Refusal.NOT_FOUND), show(mallory, AT_ACME, link));
        assertEquals(new ShowProofLink.Result.Refused(Refusal.NOT_FOUND), show(mallory, AT_GLOBEX, link));
        assertEquals(
                new ShowProofLink.Result.Refused(Refusal.NOT_FOUND),
                show(OPERATOR, AT_ACME, new ProofLinkId(Cast.uuid(0x404))));
    }

    @Test
    void what_was_disabled_lately_is_enabled_again_and_its_people_are_linked_again() {
        bench.given(oktaAs(ProviderStatus.DISABLED, TestClock.START.minusSeconds(1)));
        bench.given(MANAGER);
        bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));

        var revived = assertInstanceOf(ReviveProvider.Result.Revived.class, revive(bench.as(Cast.ALICE), AT_ACME));

        assertEquals(Optional.of(TestClock.START), revived.provider().history().enabledAt());
        assertEquals(List.of(revived.provider()), bench.world.providers());
        assertEquals(List.of(MANAGER.ssoLinked()), bench.world.members());
        assertEquals(List.of("SSO_ENABLED {proof=enabled before}"), bench.written());
        assertEquals(List.of(new Signal.SsoEnabled(Cast.ACME.id(), Cast.OKTA.id())), bench.world.signals());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void what_was_disabled_long_ago_is_not() {
        bench.given(oktaAs(ProviderStatus.DISABLED, TestClock.START.minus(ProviderHistory.REVIVAL)));

        assertEquals(new ReviveProvider.Result.Refused(Refusal.STATE_CONFLICT), revive(OPERATOR, AT_ACME));
        assertEquals(List.of(), bench.written());
    }

    @Test
    void nobody_else_enables_it_again() {
        bench.given(oktaAs(ProviderStatus.DISABLED, TestClock.START.minusSeconds(1)));
        bench.given(Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.ADMIN));
        bench.given(Cast.member(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER));

        assertEquals(new ReviveProvider.Result.Refused(Refusal.FORBIDDEN), revive(bench.as(Cast.BOB), AT_ACME));
        assertEquals(new ReviveProvider.Result.Refused(Refusal.NOT_FOUND), revive(bench.as(Cast.MALLORY), AT_ACME));
        assertEquals(new ReviveProvider.Result.Refused(Refusal.NOT_FOUND), revive(bench.as(Cast.MALLORY), AT_GLOBEX));
    }
}
