package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static dev.vestibule.application.testing.Cast.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.user.UserId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class MemberFlagsContract extends StoreContract {
    private static final Member ALICES = member(ACME, ALICE, OrganizationRole.MEMBER);

    @BeforeEach
    void alice_is_a_member_of_two_organizations() {
        given(stores -> {
            stores.members().add(ALICES);
            stores.members().add(member(GLOBEX, ALICE, OrganizationRole.MEMBER));
        });
    }

    @Test
    void versions_only_grow() {
        long first = version();

        assertTrue(first < version());
    }

    @Test
    void a_link_that_is_gone_is_marked_and_no_other_members() {
        long version = version();

        mark(version);
        mark(version);

        assertEquals(Set.of(MemberFlag.SSO_INVALID), flags(ACME.id()));
        assertEquals(Set.of(), flags(GLOBEX.id()));
    }

    @Test
    void a_late_mark_never_undoes_what_was_written_since() {
        long late = version();
        save(ALICES.ssoLinked());

        mark(late);

        assertEquals(Set.of(MemberFlag.SSO_LINKED), flags(ACME.id()));
        mark(version());
        assertEquals(Set.of(MemberFlag.SSO_INVALID), flags(ACME.id()));
    }

    @Test
    void other_changes_of_the_member_are_not_newer_links() {
        save(ALICES.ssoLinked());
        long version = version();
        save(ALICES.ssoLinked().withRole(OrganizationRole.ADMIN));

        mark(version);

        assertEquals(Set.of(MemberFlag.SSO_INVALID), flags(ACME.id()));
    }

    @Test
    void whoever_holds_a_working_link_is_not_marked() {
        save(ALICES.ssoLinked());
        given(stores -> stores.identities().add(identity(OKTA, ALICE, "00u1")));

        mark(version());

        assertEquals(Set.of(MemberFlag.SSO_LINKED), flags(ACME.id()));
    }

    @Test
    void whoever_is_no_member_is_not_made_one() {
        given(stores -> stores.memberFlags()
                .markSsoInvalid(ACME.id(), BOB.id(), stores.memberFlags().nextVersion()));

        boolean member =
                read(stores -> stores.members().find(ACME.id(), BOB.id())).isPresent();
        assertEquals(false, member);
    }

    @Test
    void what_a_provider_managed_is_managed_no_longer_unless_it_was_written_since() {
        Member bobs = provisioned(member(ACME, BOB, OrganizationRole.MEMBER));
        save(provisioned(ALICES));
        long version = version();
        given(stores -> stores.members().add(bobs));

        reset(version);
        reset(version);

        assertEquals(Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED), flags(ACME.id()));
        assertEquals(bobs.flags(), flags(ACME.id(), BOB.id()));
        reset(version());
        assertEquals(Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED), flags(ACME.id(), BOB.id()));
    }

    @Test
    void what_one_organizations_provider_managed_is_nobody_elses() {
        given(stores -> {
            stores.members().lock(GLOBEX.id(), ALICE.id());
            stores.members().save(provisioned(member(GLOBEX, ALICE, OrganizationRole.MEMBER)));
        });

        reset(version());

        assertTrue(flags(GLOBEX.id()).contains(MemberFlag.IDP_PROVISIONED));
    }

    private static Member provisioned(Member member) {
        var flags = new HashSet<>(member.flags());
        flags.addAll(
                Set.of(MemberFlag.IDP_PROVISIONED, MemberFlag.IDP_ROLE_RESTRICTED, MemberFlag.MEMBER_LIMIT_RESTRICTED));
        return new Member(member.id(), member.organization(), member.user(), member.role(), flags, member.joinedAt());
    }

    private void save(Member member) {
        given(stores -> {
            stores.members().lock(ACME.id(), ALICE.id());
            stores.members().save(member);
        });
    }

    private long version() {
        return write(stores -> stores.memberFlags().nextVersion());
    }

    private void mark(long version) {
        given(stores -> stores.memberFlags().markSsoInvalid(ACME.id(), ALICE.id(), version));
    }

    private void reset(long version) {
        given(stores -> stores.memberFlags().resetProvisioning(ACME.id(), version));
    }

    private Set<MemberFlag> flags(OrganizationId organization) {
        return flags(organization, ALICE.id());
    }

    private Set<MemberFlag> flags(OrganizationId organization, UserId user) {
        return read(stores -> stores.members().find(organization, user))
                .orElseThrow()
                .flags();
    }
}
