package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ACME_EXAMPLE;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.GLOBEX_EXAMPLE;
import static dev.vestibule.application.testing.Cast.LONG_AGO;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.MALLORYS_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.config;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static dev.vestibule.application.testing.Cast.unverified;
import static dev.vestibule.application.testing.Cast.verified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.listing.Page;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFilter;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.User;
import dev.vestibule.domain.user.UserEmail;
import dev.vestibule.domain.user.UserStanding;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class MembersContract extends StoreContract {
    private static final Member ALICE_AT_ACME = member(ACME, ALICE, OrganizationRole.OWNER);
    private static final Member BOB_AT_ACME = member(ACME, BOB, OrganizationRole.MEMBER);
    private static final Member ALICE_AT_GLOBEX = member(GLOBEX, ALICE, OrganizationRole.MEMBER);

    @Test
    void a_member_is_found_in_their_own_organization_only() {
        given(stores -> stores.members().add(ALICE_AT_ACME));

        assertEquals(Optional.of(ALICE_AT_ACME), find(ALICE));
        assertEquals(Optional.of(ALICE_AT_ACME), read(stores -> stores.members().find(ACME.id(), ALICE_AT_ACME.id())));
        assertEquals(Optional.empty(), read(stores -> stores.members().find(GLOBEX.id(), ALICE_AT_ACME.id())));
        assertEquals(Optional.empty(), read(stores -> stores.members().find(GLOBEX.id(), ALICE.id())));
    }

    @Test
    void a_user_is_a_member_once() {
        given(stores -> stores.members().add(ALICE_AT_ACME));
        Member second = new Member(
                new MemberId(BOB_AT_ACME.id().value()), ACME.id(), ALICE.id(), OrganizationRole.MEMBER, Set.of(), NOW);

        assertThrows(
                ConcurrentModificationException.class,
                () -> given(stores -> stores.members().add(second)));
    }

    @Test
    void every_flag_and_role_of_a_locked_member_can_be_saved() {
        given(stores -> stores.members().add(ALICE_AT_ACME));
        Member changed = new Member(
                ALICE_AT_ACME.id(),
                ACME.id(),
                ALICE.id(),
                OrganizationRole.ADMIN,
                Set.of(
                        MemberFlag.SSO_INVALID,
                        MemberFlag.MEMBER_LIMIT_RESTRICTED,
                        MemberFlag.IDP_PROVISIONED,
                        MemberFlag.IDP_ROLE_RESTRICTED,
                        MemberFlag.PARTNERSHIP_RESTRICTED),
                ALICE_AT_ACME.joinedAt());

        given(stores -> {
            assertEquals(Optional.of(ALICE_AT_ACME), stores.members().lock(ACME.id(), ALICE.id()));
            stores.members().save(changed);
        });

        assertEquals(Optional.of(changed), find(ALICE));
    }

    @Test
    void pages_come_in_the_order_of_ids_and_hold_one_organization() {
        given(stores -> List.of(ALICE_AT_ACME, BOB_AT_ACME, ALICE_AT_GLOBEX).forEach(stores.members()::add));
        List<Member> ordered = List.of(ALICE_AT_ACME, BOB_AT_ACME).stream()
                .sorted(java.util.Comparator.comparing(member -> member.id().toString()))
                .toList();

        Page<Member> one = read(
                stores -> stores.members().list(ACME.id(), MemberFilter.ALL, new PageRequest(Optional.empty(), 1)));
        Page<Member> two =
                read(stores -> stores.members().list(ACME.id(), MemberFilter.ALL, new PageRequest(one.next(), 1)));

        assertEquals(ordered.subList(0, 1), one.items());
        assertEquals(new Page<>(ordered.subList(1, 2), Optional.empty()), two);
        long count = read(stores -> stores.members().count(ACME.id()));
        assertEquals(2, count);
    }

    @Test
    void a_list_holds_what_passes_the_filter() {
        Member linked = ALICE_AT_ACME.ssoLinked();
        Member waiting = restricted(member(ACME, MALLORY, OrganizationRole.MEMBER), NOW);
        given(stores -> List.of(linked, BOB_AT_ACME, waiting, ALICE_AT_GLOBEX).forEach(stores.members()::add));

        assertEquals(Set.of(linked), listed(new MemberFilter(Optional.of(OrganizationRole.OWNER), Set.of(), Set.of())));
        assertEquals(Set.of(), listed(new MemberFilter(Optional.of(OrganizationRole.ADMIN), Set.of(), Set.of())));
        assertEquals(Set.of(linked), listed(with(MemberFlag.SSO_LINKED)));
        assertEquals(
                Set.of(BOB_AT_ACME, waiting),
                listed(new MemberFilter(Optional.empty(), Set.of(), Set.of(MemberFlag.SSO_LINKED))));
        assertEquals(Set.of(waiting), listed(with(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.IDP_PROVISIONED)));
        assertEquals(Set.of(), listed(with(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.SSO_LINKED)));
        assertEquals(Set.of(linked, BOB_AT_ACME, waiting), listed(MemberFilter.ALL));
    }

    private static MemberFilter with(MemberFlag... flags) {
        return new MemberFilter(Optional.empty(), Set.of(flags), Set.of());
    }

    private Set<Member> listed(MemberFilter filter) {
        return Set.copyOf(read(stores ->
                        stores.members().list(ACME.id(), filter, new PageRequest(Optional.empty(), 10)))
                .items());
    }

    @Test
    void owners_work_while_their_accounts_do_and_they_have_a_seat() {
        Member seatless = restricted(member(ACME, MALLORY, OrganizationRole.OWNER), NOW);
        Member bobs = member(ACME, BOB, OrganizationRole.OWNER);
        given(stores -> {
            List.of(seatless, bobs, ALICE_AT_ACME, ALICE_AT_GLOBEX).forEach(stores.members()::add);
            stores.users().lock(BOB.id());
            stores.users().save(BOB.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(List.of(ALICE_AT_ACME), read(stores -> stores.members().listWorkingOwners(ACME.id())));
    }

    @Test
    void a_locked_member_can_be_removed_and_nobody_else_goes() {
        given(stores -> List.of(ALICE_AT_ACME, ALICE_AT_GLOBEX, BOB_AT_ACME).forEach(stores.members()::add));

        given(stores -> {
            stores.members().lock(ACME.id(), ALICE.id());
            stores.members().remove(ALICE_AT_ACME.id());
        });

        assertEquals(Optional.empty(), find(ALICE));
        assertEquals(Optional.of(BOB_AT_ACME), find(BOB));
        assertEquals(
                Optional.of(ALICE_AT_GLOBEX), read(stores -> stores.members().find(GLOBEX.id(), ALICE.id())));
    }

    @Test
    void all_memberships_of_a_user_are_locked_together() {
        given(stores -> List.of(ALICE_AT_ACME, ALICE_AT_GLOBEX, BOB_AT_ACME).forEach(stores.members()::add));

        given(stores -> {
            List<Member> memberships = stores.members().lockAllOf(ALICE.id());
            assertEquals(Set.of(ALICE_AT_ACME, ALICE_AT_GLOBEX), Set.copyOf(memberships));
            memberships.forEach(member -> stores.members().save(member.ssoLinked()));
        });

        assertEquals(Optional.of(ALICE_AT_ACME.ssoLinked()), find(ALICE));
        assertEquals(Optional.of(BOB_AT_ACME), find(BOB));
    }

    @Test
    void whoever_holds_a_live_identity_at_an_enabled_provider_is_linked() {
        given(stores -> {
            stores.members().add(ALICE_AT_ACME);
            stores.members().add(BOB_AT_ACME.ssoLinked());
            stores.members().add(ALICE_AT_GLOBEX);
            stores.identities().add(identity(OKTA, ALICE, "alice"));
        });

        recompute();

        assertEquals(Optional.of(ALICE_AT_ACME.ssoLinked()), find(ALICE));
        assertEquals(Optional.of(BOB_AT_ACME), find(BOB));
        assertEquals(
                Optional.of(ALICE_AT_GLOBEX), read(stores -> stores.members().find(GLOBEX.id(), ALICE.id())));
    }

    @Test
    void a_disabled_provider_links_nobody() {
        linked(ALICE);

        given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.withStatus(ProviderStatus.DISABLED, LONG_AGO));
        });
        recompute();

        assertEquals(Optional.of(ALICE_AT_ACME), find(ALICE));
    }

    @Test
    void an_identity_of_a_former_issuer_links_nobody() {
        linked(ALICE);

        given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.reconfigured("Okta", config("https://new.example"), OKTA.policy()));
        });
        recompute();

        assertEquals(Optional.of(ALICE_AT_ACME), find(ALICE));
    }

    @Test
    void a_retired_identity_links_nobody() {
        Identity alices = linked(ALICE);

        given(stores -> {
            stores.identities().lock(ACME.id(), alices.id());
            stores.identities().retire(alices.id(), NOW);
        });
        recompute();

        assertEquals(Optional.of(ALICE_AT_ACME), find(ALICE));
    }

    @Test
    void other_flags_stay_as_they_are() {
        Member provisioned = new Member(
                BOB_AT_ACME.id(),
                ACME.id(),
                MALLORY.id(),
                OrganizationRole.MEMBER,
                Set.of(MemberFlag.IDP_PROVISIONED, MemberFlag.SSO_INVALID),
                NOW);
        given(stores -> stores.members().add(provisioned));

        recompute();

        assertEquals(Optional.of(provisioned), find(MALLORY));
    }

    @Test
    void members_without_a_link_are_listed_by_a_verified_address() {
        given(stores -> {
            stores.members().add(ALICE_AT_ACME.ssoLinked());
            stores.members().add(BOB_AT_ACME);
            stores.members().add(member(ACME, MALLORY, OrganizationRole.MEMBER));
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().addEmail(BOBS_ADDRESS);
            stores.users().addEmail(verified(BOB, "robert@acme.example"));
            stores.users().addEmail(unverified(MALLORY, "alice2@acme.example"));
        });

        assertEquals(
                List.of(BOBS_ADDRESS.address()), read(stores -> stores.members().listUnlinkedAddresses(ACME.id())));
    }

    @Test
    void members_who_are_linked_at_a_provider_are_listed_by_a_verified_address() {
        given(stores -> {
            stores.members().add(ALICE_AT_ACME.ssoLinked());
            stores.members().add(BOB_AT_ACME);
            stores.members().add(member(ACME, MALLORY, OrganizationRole.MEMBER));
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().addEmail(verified(ALICE, "alix@acme.example"));
            stores.users().addEmail(unverified(ALICE, "aaa@acme.example"));
            stores.users().addEmail(BOBS_ADDRESS);
            stores.users().addEmail(unverified(MALLORY, "mallory@acme.example"));
            stores.identities().add(identity(OKTA, ALICE, "alice"));
            stores.identities().add(identity(OKTA, MALLORY, "mallory"));
        });

        assertEquals(List.of(ALICES_ADDRESS.address()), linkedAtOkta());
        given(stores -> {
            IdentityId retired = identity(OKTA, ALICE, "alice").id();
            stores.identities().lock(ACME.id(), retired);
            stores.identities().retire(retired, NOW);
        });
        assertEquals(List.of(), linkedAtOkta());
    }

    @Test
    void a_notice_reaches_people_in_the_organizations_own_domain_before_elsewhere() {
        UserEmail atWork = verified(BOB, "robert@Acme.example");
        given(stores -> {
            List.of(ACME_EXAMPLE, GLOBEX_EXAMPLE).forEach(stores.domains()::add);
            stores.members().add(ALICE_AT_ACME.ssoLinked());
            stores.members().add(BOB_AT_ACME);
            List.of(
                            ALICES_ADDRESS,
                            verified(ALICE, "a@globex.example"),
                            verified(ALICE, "a@sub.acme.example"),
                            unverified(ALICE, "a@acme.example"),
                            verified(BOB, "b@home.example"),
                            atWork)
                    .forEach(stores.users()::addEmail);
            stores.identities().add(identity(OKTA, ALICE, "alice"));
        });

        assertEquals(List.of(ALICES_ADDRESS.address()), linkedAtOkta());
        assertEquals(List.of(atWork.address()), read(stores -> stores.members().listUnlinkedAddresses(ACME.id())));
    }

    @Test
    void suspended_and_former_members_are_not_listed_as_linked() {
        given(stores -> {
            stores.members().add(ALICE_AT_ACME.ssoLinked());
            stores.users().addEmail(ALICES_ADDRESS);
            stores.users().addEmail(BOBS_ADDRESS);
            stores.identities().add(identity(OKTA, ALICE, "alice"));
            stores.identities().add(identity(OKTA, BOB, "bob"));
            stores.users().lock(ALICE.id());
            stores.users().save(ALICE.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(List.of(), linkedAtOkta());
    }

    private List<EmailAddress> linkedAtOkta() {
        return read(stores -> stores.members().listLinkedAddresses(ACME.id(), OKTA.id()));
    }

    @Test
    void suspended_members_are_not_listed_as_unlinked() {
        given(stores -> {
            stores.members().add(BOB_AT_ACME);
            stores.users().addEmail(BOBS_ADDRESS);
            stores.users().lock(BOB.id());
            stores.users().save(BOB.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(List.of(), read(stores -> stores.members().listUnlinkedAddresses(ACME.id())));
    }

    @Test
    void whom_the_seat_limit_restricts_is_locked_in_the_order_of_joining() {
        Member first = restricted(member(ACME, BOB, OrganizationRole.MEMBER), NOW.minusSeconds(2));
        Member second = restricted(member(ACME, MALLORY, OrganizationRole.MEMBER), NOW.minusSeconds(1));
        Member elsewhere = restricted(ALICE_AT_GLOBEX, NOW.minusSeconds(3));
        given(stores -> List.of(second, ALICE_AT_ACME, first, elsewhere).forEach(stores.members()::add));

        given(stores -> {
            assertEquals(List.of(first, second), stores.members().lockRestricted(ACME.id()));
            stores.members().save(first.seated());
        });

        assertEquals(Optional.of(first.seated()), find(BOB));
        assertEquals(Optional.of(second), find(MALLORY));
    }

    private static Member restricted(Member member, Instant joinedAt) {
        return new Member(
                member.id(),
                member.organization(),
                member.user(),
                member.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.IDP_PROVISIONED),
                joinedAt);
    }

    private Identity linked(User user) {
        Identity identity = identity(OKTA, user, "subject");
        given(stores -> {
            stores.members().add(member(ACME, user, OrganizationRole.OWNER).ssoLinked());
            stores.identities().add(identity);
        });
        return identity;
    }

    private void recompute() {
        given(stores -> stores.members().recomputeLinkFlags(ACME.id()));
    }

    private Optional<Member> find(User user) {
        return read(stores -> stores.members().find(ACME.id(), user.id()));
    }

    @Test
    void members_without_a_link_are_counted() {
        given(stores -> {
            stores.members().add(member(ACME, ALICE, OrganizationRole.OWNER).ssoLinked());
            stores.members().add(member(ACME, BOB, OrganizationRole.MEMBER));
            stores.members().add(member(GLOBEX, MALLORY, OrganizationRole.OWNER));
        });

        long atAcme = read(stores -> stores.members().countUnlinked(ACME.id()));
        long atGlobex = read(stores -> stores.members().countUnlinked(GLOBEX.id()));
        assertEquals(1, atAcme);
        assertEquals(1, atGlobex);
    }

    @Test
    void the_owners_are_reached_at_every_address_that_active_accounts_have_verified() {
        UserEmail second = verified(ALICE, "a.adams@acme.example");
        given(stores -> {
            List.of(ALICES_ADDRESS, second, unverified(ALICE, "alice@new.example"), BOBS_ADDRESS, MALLORYS_ADDRESS)
                    .forEach(stores.users()::addEmail);
            stores.members().add(member(ACME, ALICE, OrganizationRole.OWNER));
            stores.members().add(member(ACME, BOB, OrganizationRole.MANAGER));
            stores.members().add(member(ACME, MALLORY, OrganizationRole.OWNER));
            stores.users().lock(MALLORY.id());
            stores.users().save(MALLORY.withStanding(UserStanding.SUSPENDED));
        });

        assertEquals(
                List.of(second.address(), ALICES_ADDRESS.address()),
                read(stores -> stores.members().listOwnerAddresses(ACME.id())));
        assertEquals(List.of(), read(stores -> stores.members().listOwnerAddresses(GLOBEX.id())));
    }

    @Test
    void owners_and_managers_whose_accounts_are_active_are_reached_once() {
        given(stores -> {
            List.of(ALICES_ADDRESS, verified(ALICE, "alice@zzz.example"), BOBS_ADDRESS, MALLORYS_ADDRESS)
                    .forEach(stores.users()::addEmail);
            stores.members().add(member(ACME, ALICE, OrganizationRole.OWNER));
            stores.members().add(member(ACME, BOB, OrganizationRole.MANAGER));
            stores.members().add(member(ACME, MALLORY, OrganizationRole.ADMIN));
        });

        assertEquals(
                List.of(ALICES_ADDRESS.address(), BOBS_ADDRESS.address()),
                read(stores -> stores.members().listManagerAddresses(ACME.id())));
        assertEquals(List.of(), read(stores -> stores.members().listManagerAddresses(GLOBEX.id())));
    }
}
