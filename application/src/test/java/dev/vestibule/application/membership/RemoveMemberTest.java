package dev.vestibule.application.membership;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.membership.AddMember;
import dev.vestibule.application.port.in.membership.RemoveMember.Command;
import dev.vestibule.application.port.in.membership.RemoveMember.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.Subject;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.membership.Newcomer;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.membership.Removal;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.EmailAddress;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoveMemberTest {
    private static final Member ALICES = Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
    private static final Member BOBS =
            Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.MANAGER).ssoLinked();
    private static final Identity BOB_AT_OKTA = Cast.identity(Cast.OKTA, Cast.BOB, "bob");
    private static final Identity BOB_AT_ENTRA = Cast.identity(Cast.ENTRA, Cast.BOB, "bob");
    private static final Removal.Called CALLED = new Removal.Called(BOB_AT_OKTA.issuer(), BOB_AT_OKTA.subject());
    private static final Removal.Called STRANGE = new Removal.Called(BOB_AT_OKTA.issuer(), new Subject("strange"));

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void bob_is_a_linked_manager_at_acme_and_a_member_elsewhere() {
        bench.given(Cast.OKTA);
        bench.given(Cast.ENTRA);
        bench.given(ALICES);
        bench.given(BOBS);
        bench.given(BOB_AT_OKTA);
        bench.givenMember(Cast.GLOBEX, Cast.BOB, OrganizationRole.MEMBER);
        bench.given(BOB_AT_ENTRA);
    }

    private Result remove(Caller caller, Member member, Readmission readmission) {
        return bench.members
                .removeMember()
                .handle(new Command(caller, AT_ACME, member.id(), readmission, new Condition.Any()));
    }

    private Result remove(Caller caller, Member member) {
        return remove(caller, member, Readmission.BY_INVITATION);
    }

    private Readmission ask(Optional<UserId> user, Removal.Called called, Set<EmailAddress> addresses) {
        return bench.world.read(stores -> stores.removals().ask(Cast.ACME.id(), new Newcomer(user, called, addresses)));
    }

    @Test
    void the_membership_and_its_links_end_and_nothing_elsewhere() {
        var session = bench.givenSession(Cast.BOB, BOB_AT_OKTA, BOB_AT_ENTRA);

        assertEquals(new Result.Removed(), remove(bench.as(Cast.ALICE), BOBS));

        assertEquals(
                List.of(ALICES, Cast.member(Cast.GLOBEX, Cast.BOB, OrganizationRole.MEMBER)), bench.world.members());
        assertEquals(List.of(BOB_AT_ENTRA), bench.world.identities());
        assertEquals(List.of(BOB_AT_OKTA), bench.world.retiredIdentities());
        assertEquals(
                List.of(session.assurances().getLast()),
                bench.world.sessions().getFirst().assurances());
        assertEquals(
                List.of(
                        "IDENTITY_UNLINKED {user=" + Cast.BOB.id() + "}",
                        "MEMBER_REMOVED {return=BY_INVITATION, role=MANAGER, user=" + Cast.BOB.id() + "}"),
                bench.written());
    }

    @Test
    void the_person_is_known_again_by_account_subject_and_address() {
        remove(OPERATOR, BOBS);

        assertEquals(Readmission.BY_INVITATION, ask(Optional.of(Cast.BOB.id()), STRANGE, Set.of()));
        assertEquals(Readmission.BY_INVITATION, ask(Optional.empty(), CALLED, Set.of()));
        assertEquals(Readmission.BY_INVITATION, ask(Optional.empty(), STRANGE, Set.of(Cast.BOBS_ADDRESS.address())));
    }

    @Test
    void a_removal_may_say_otherwise() {
        remove(OPERATOR, BOBS, Readmission.OPEN);

        assertEquals(Readmission.OPEN, ask(Optional.of(Cast.BOB.id()), CALLED, Set.of(Cast.BOBS_ADDRESS.address())));
    }

    @Test
    void being_added_again_lifts_the_mark() {
        remove(OPERATOR, BOBS);

        bench.members
                .addMember()
                .handle(new AddMember.Command(OPERATOR, AT_ACME, Cast.BOB.id(), OrganizationRole.MEMBER));

        assertEquals(Readmission.OPEN, ask(Optional.of(Cast.BOB.id()), CALLED, Set.of(Cast.BOBS_ADDRESS.address())));
    }

    @Test
    void the_last_owner_stays_whoever_asks() {
        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), remove(bench.as(Cast.ALICE), ALICES));
        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), remove(OPERATOR, ALICES));
        assertEquals(List.of(), bench.written());

        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);
        assertEquals(new Result.Removed(), remove(bench.as(Cast.ALICE), ALICES));
    }

    @Test
    void nobody_removes_whoever_outranks_them() {
        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), remove(bench.as(Cast.BOB), ALICES));
        assertEquals(new Result.Removed(), remove(bench.as(Cast.BOB), BOBS));
    }

    @Test
    void a_member_of_another_organization_is_not_found() {
        assertEquals(
                new Result.Refused(Refusal.NOT_FOUND),
                bench.members
                        .removeMember()
                        .handle(new Command(OPERATOR, AT_GLOBEX, BOBS.id(), Readmission.OPEN, new Condition.Any())));
        assertEquals(3, bench.world.members().size());
    }

    @Test
    void whoever_waits_for_a_seat_gets_it() {
        limitSeats(2);
        Member mallorys = Cast.member(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER);
        bench.given(new Member(
                mallorys.id(),
                mallorys.organization(),
                mallorys.user(),
                mallorys.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED),
                mallorys.joinedAt()));

        remove(OPERATOR, BOBS);

        assertEquals(mallorys, bench.world.members().getLast());
        assertEquals(
                "MEMBER_EDITED {changed=flags, user=" + Cast.MALLORY.id() + "}",
                bench.written().getLast());
    }

    private void limitSeats(int seats) {
        bench.world.given(stores -> stores.organizations()
                .lock(AT_ACME)
                .ifPresent(row -> stores.organizations()
                        .save(new Organization(
                                row.id(),
                                row.slug(),
                                row.name(),
                                row.status(),
                                row.defaultRole(),
                                row.flags(),
                                row.enforcement(),
                                row.sessions(),
                                OptionalInt.of(seats),
                                row.createdAt()))));
    }
}
