package dev.vestibule.application.membership;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.linking.DetachIdentity;
import dev.vestibule.application.port.in.linking.ListIdentities;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberIdentitiesTest {
    private static final Provider PING = Cast.provider(Cast.ACME, 0x2, "Ping", "https://ping.example");
    private static final Member ALICES =
            Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER).ssoLinked();
    private static final Identity AT_OKTA = Cast.identity(Cast.OKTA, Cast.ALICE, "alice");
    private static final Identity AT_PING = Cast.identity(PING, Cast.ALICE, "alice");

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void alice_is_linked() {
        bench.given(Cast.OKTA);
        bench.given(ALICES);
        bench.given(AT_OKTA);
    }

    private DetachIdentity.Result detach(OrganizationRef organization, Member member, Identity identity) {
        return detach(OPERATOR, organization, member, identity);
    }

    private DetachIdentity.Result detach(
            Caller caller, OrganizationRef organization, Member member, Identity identity) {
        return bench.members
                .detachIdentity()
                .handle(new DetachIdentity.Command(caller, organization, member.id(), identity.id()));
    }

    private List<Member> membersAfterDetaching() {
        assertEquals(new DetachIdentity.Result.Detached(), detach(AT_ACME, ALICES, AT_OKTA));
        return bench.world.members();
    }

    @Test
    void a_links_end_is_written_down_and_leaves_a_tombstone() {
        assertEquals(List.of(ALICES.ssoUnlinked()), membersAfterDetaching());

        assertEquals(List.of(), bench.world.identities());
        assertEquals(List.of(AT_OKTA), bench.world.retiredIdentities());
        assertEquals(List.of("IDENTITY_UNLINKED {user=" + Cast.ALICE.id() + "}"), bench.written());
        assertEquals(
                Optional.of(Cast.ACME.id()),
                bench.world.auditEntries().getFirst().organization());
    }

    @Test
    void sessions_lose_what_rests_on_the_link_and_keep_the_rest() {
        bench.given(PING);
        bench.given(AT_PING);
        bench.given(Cast.ENTRA);
        var session =
                bench.givenSession(Cast.ALICE, AT_OKTA, bench.given(Cast.identity(Cast.ENTRA, Cast.ALICE, "alice")));

        detach(AT_ACME, ALICES, AT_OKTA);

        assertEquals(
                List.of(session.assurances().getLast()),
                bench.world.sessions().getFirst().assurances());
    }

    @Test
    void another_working_link_keeps_the_member_linked() {
        bench.given(PING);
        bench.given(AT_PING);

        assertEquals(List.of(ALICES), membersAfterDetaching());
    }

    @Test
    void a_link_at_a_disabled_provider_does_not() {
        bench.given(PING.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO));
        bench.given(AT_PING);

        assertEquals(List.of(ALICES.ssoUnlinked()), membersAfterDetaching());
    }

    @Test
    void nor_does_a_link_of_an_issuer_that_the_provider_no_longer_is() {
        var moved = Cast.config("https://ping.example");
        var change = new OidcChange(
                Optional.of(new Issuer("https://new.ping.example")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        bench.given(PING.reconfigured("Ping", change.appliedTo(moved), PING.policy()));
        bench.given(AT_PING);

        assertEquals(List.of(ALICES.ssoUnlinked()), membersAfterDetaching());
    }

    @Test
    void a_link_of_somebody_else_is_not_found() {
        var bobs = bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        var mallorys = bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);

        assertEquals(new DetachIdentity.Result.Refused(Refusal.NOT_FOUND), detach(AT_ACME, bobs, AT_OKTA));
        assertEquals(new DetachIdentity.Result.Refused(Refusal.NOT_FOUND), detach(AT_GLOBEX, mallorys, AT_OKTA));
        assertEquals(new DetachIdentity.Result.Refused(Refusal.NOT_FOUND), detach(AT_ACME, mallorys, AT_OKTA));
        assertEquals(List.of(AT_OKTA), bench.world.identities());
    }

    @Test
    void a_manager_unlinks_nobody_above_them() {
        Member owner = bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);
        Identity owners = bench.given(Cast.identity(Cast.OKTA, Cast.MALLORY, "owner"));
        Member manager = bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MANAGER);
        Identity managers = bench.given(Cast.identity(Cast.OKTA, Cast.BOB, "manager"));
        var bob = bench.as(Cast.BOB);

        assertEquals(new DetachIdentity.Result.Refused(Refusal.FORBIDDEN), detach(bob, AT_ACME, owner, owners));
        assertEquals(new DetachIdentity.Result.Detached(), detach(bob, AT_ACME, manager, managers));
        assertEquals(new DetachIdentity.Result.Detached(), detach(bob, AT_ACME, ALICES, AT_OKTA));
        assertEquals(new DetachIdentity.Result.Detached(), detach(bench.as(Cast.MALLORY), AT_ACME, owner, owners));
    }

    @Test
    void only_links_at_the_organizations_own_providers_are_listed() {
        bench.given(Cast.ENTRA);
        bench.given(Cast.identity(Cast.ENTRA, Cast.ALICE, "alice"));
        bench.given(Cast.identity(Cast.OKTA, Cast.BOB, "bob"));

        assertEquals(
                new ListIdentities.Result.Listed(List.of(AT_OKTA)),
                bench.members.listIdentities().handle(new ListIdentities.Query(OPERATOR, AT_ACME, ALICES.id())));
        assertEquals(
                new ListIdentities.Result.Refused(Refusal.NOT_FOUND),
                bench.members.listIdentities().handle(new ListIdentities.Query(OPERATOR, AT_GLOBEX, ALICES.id())));
    }
}
