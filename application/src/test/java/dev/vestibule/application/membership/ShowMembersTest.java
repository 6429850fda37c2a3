package dev.vestibule.application.membership;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.membership.ListMembers;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.membership.ShowMember.Listing;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.listing.Cursor;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShowMembersTest {
    private final AdminBench bench = new AdminBench();

    private ShowMember.Result show(Member member) {
        return bench.members.showMember().handle(new ShowMember.Query(OPERATOR, AT_ACME, member.id()));
    }

    private static ShowMember.Result shown(Member member, User user, String... email) {
        var address = List.of(email).stream().findFirst().map(EmailAddress::new);
        return new ShowMember.Result.Shown(new Listing(member, user.name(), address));
    }

    private static Identity asserting(Provider provider, User user, String email) {
        Identity identity = Cast.identity(provider, user, user.username().value());
        return new Identity(
                identity.id(),
                identity.organization(),
                identity.provider(),
                identity.issuer(),
                identity.subject(),
                identity.user(),
                Optional.of(new EmailAddress(email)),
                identity.name(),
                identity.proof(),
                identity.linkedAt(),
                identity.lastVerified(),
                identity.lastSynced());
    }

    @Test
    void a_member_is_shown_with_the_address_held_in_the_organizations_own_domain() {
        var member = bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER);
        bench.world.given(stores -> stores.users().addEmail(Cast.verified(Cast.ALICE, "alice@aaa.example")));

        assertEquals(shown(member, Cast.ALICE, "alice@acme.example"), show(member));
    }

    @Test
    void else_with_what_the_organizations_provider_asserted() {
        var member = bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER);
        bench.given(Cast.OKTA);
        bench.given(asserting(Cast.OKTA, Cast.MALLORY, "m@contractors.example"));

        assertEquals(shown(member, Cast.MALLORY, "m@contractors.example"), show(member));
    }

    @Test
    void but_never_with_an_address_that_is_none_of_its_business() {
        var member = bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER);
        bench.given(Cast.ENTRA);
        bench.given(asserting(Cast.ENTRA, Cast.MALLORY, "mallory@globex.example"));
        bench.world.given(stores -> stores.users().addEmail(Cast.unverified(Cast.MALLORY, "ceo@acme.example")));

        assertEquals(shown(member, Cast.MALLORY), show(member));
    }

    @Test
    void a_member_of_another_organization_is_not_found() {
        var member = bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);

        assertEquals(new ShowMember.Result.Refused(Refusal.NOT_FOUND), show(member));
    }

    @Test
    void members_are_listed_in_pages() {
        var alice = bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var bob = bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);

        var first = bench.members
                .listMembers()
                .handle(new ListMembers.Query(
                        OPERATOR, AT_ACME, MemberFilter.ALL, new PageRequest(Optional.empty(), 1)));
        var cursor = new Cursor(bob.id().value());
        var second = bench.members
                .listMembers()
                .handle(new ListMembers.Query(
                        OPERATOR, AT_ACME, MemberFilter.ALL, new PageRequest(Optional.of(cursor), 1)));

        var bobs = new Listing(bob, Cast.BOB.name(), Optional.of(Cast.BOBS_ADDRESS.address()));
        var alices = new Listing(alice, Cast.ALICE.name(), Optional.of(Cast.ALICES_ADDRESS.address()));
        assertEquals(new ListMembers.Result.Listed(new Page<>(List.of(bobs), Optional.of(cursor))), first);
        assertEquals(new ListMembers.Result.Listed(new Page<>(List.of(alices), Optional.empty())), second);
    }

    @Test
    void a_list_can_be_of_one_role() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var bob = bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        var members = new MemberFilter(Optional.of(OrganizationRole.MEMBER), Set.of(), Set.of());

        assertEquals(
                new ListMembers.Result.Listed(new Page<>(
                        List.of(new Listing(bob, Cast.BOB.name(), Optional.of(Cast.BOBS_ADDRESS.address()))),
                        Optional.empty())),
                bench.members
                        .listMembers()
                        .handle(new ListMembers.Query(
                                OPERATOR, AT_ACME, members, new PageRequest(Optional.empty(), 10))));
    }
}
