package dev.vestibule.application.membership;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.membership.ChangeMember.Command;
import dev.vestibule.application.port.in.membership.ChangeMember.Result;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeMemberTest {
    private static final Member ALICES = Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
    private static final Member BOBS = Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.MANAGER);
    private static final Member MALLORYS = Cast.member(Cast.ACME, Cast.MALLORY, OrganizationRole.MEMBER);

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void acme_has_an_owner_a_manager_and_a_member() {
        List.of(ALICES, BOBS, MALLORYS).forEach(bench::given);
    }

    private Result change(Caller caller, Member member, OrganizationRole role) {
        return bench.members
                .changeMember()
                .handle(new Command(caller, AT_ACME, member.id(), Optional.of(role), new Condition.Any()));
    }

    private OrganizationRole roleOf(Member member) {
        return bench.world.members().stream()
                .filter(row -> row.id().equals(member.id()))
                .findFirst()
                .orElseThrow()
                .role();
    }

    @Test
    void a_new_role_is_written_down_once() {
        var changed = MALLORYS.withRole(OrganizationRole.ADMIN);

        assertEquals(
                new Result.Changed(new ShowMember.Listing(changed, Cast.MALLORY.name(), Optional.empty())),
                change(bench.as(Cast.ALICE), MALLORYS, OrganizationRole.ADMIN));

        assertEquals(List.of(ALICES, BOBS, changed), bench.world.members());
        assertEquals(
                List.of("MEMBER_EDITED {changed=role, from=MEMBER, to=ADMIN, user=" + Cast.MALLORY.id() + "}"),
                bench.written());
    }

    @Test
    void the_same_role_changes_nothing_and_is_not_written_down() {
        change(OPERATOR, ALICES, OrganizationRole.OWNER);
        bench.members
                .changeMember()
                .handle(new Command(OPERATOR, AT_ACME, BOBS.id(), Optional.empty(), new Condition.Any()));

        assertEquals(List.of(ALICES, BOBS, MALLORYS), bench.world.members());
        assertEquals(List.of(), bench.written());
    }

    @Test
    void nobody_raises_anybody_above_their_own_rank() {
        assertEquals(
                new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.BOB), MALLORYS, OrganizationRole.OWNER));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.BOB), BOBS, OrganizationRole.OWNER));

        change(bench.as(Cast.BOB), MALLORYS, OrganizationRole.MANAGER);
        assertEquals(OrganizationRole.MANAGER, roleOf(MALLORYS));
    }

    @Test
    void nobody_changes_whoever_outranks_them() {
        bench.givenMember(Cast.ACME, anotherOwner(), OrganizationRole.OWNER);

        assertEquals(
                new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.BOB), ALICES, OrganizationRole.MEMBER));
        assertEquals(OrganizationRole.OWNER, roleOf(ALICES));
    }

    @Test
    void the_last_owner_stays_one_whoever_asks() {
        assertEquals(
                new Result.Refused(Refusal.STATE_CONFLICT),
                change(bench.as(Cast.ALICE), ALICES, OrganizationRole.MANAGER));
        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), change(OPERATOR, ALICES, OrganizationRole.MANAGER));

        bench.givenMember(Cast.ACME, anotherOwner(), OrganizationRole.OWNER);
        change(bench.as(Cast.ALICE), ALICES, OrganizationRole.MANAGER);
        assertEquals(OrganizationRole.MANAGER, roleOf(ALICES));
    }

    @Test
    void an_owner_who_may_not_sign_in_is_no_other_owner() {
        var carol = anotherOwner();
        bench.givenMember(Cast.ACME, carol, OrganizationRole.OWNER);
        bench.world.given(stores -> stores.users()
                .lock(carol.id())
                .ifPresent(row -> stores.users().save(row.withStanding(UserStanding.SUSPENDED))));

        assertEquals(new Result.Refused(Refusal.STATE_CONFLICT), change(OPERATOR, ALICES, OrganizationRole.MEMBER));
    }

    @Test
    void of_two_owners_who_demote_each_other_one_stays() {
        bench.givenMember(Cast.GLOBEX, Cast.ALICE, OrganizationRole.OWNER);
        var carol = anotherOwner();
        var carols = bench.givenMember(Cast.ACME, carol, OrganizationRole.OWNER);

        change(bench.as(Cast.ALICE), carols, OrganizationRole.MEMBER);
        var second = change(bench.as(carol), ALICES, OrganizationRole.MEMBER);

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), second);
        assertEquals(OrganizationRole.OWNER, roleOf(ALICES));
    }

    @Test
    void a_member_of_another_organization_is_not_found() {
        assertEquals(
                new Result.Refused(Refusal.NOT_FOUND),
                bench.members
                        .changeMember()
                        .handle(new Command(
                                OPERATOR,
                                AT_GLOBEX,
                                MALLORYS.id(),
                                Optional.of(OrganizationRole.OWNER),
                                new Condition.Any())));
        assertEquals(OrganizationRole.MEMBER, roleOf(MALLORYS));
    }

    private dev.vestibule.domain.user.User anotherOwner() {
        var carol = Cast.user(0xca201, "carol");
        bench.world.given(stores -> stores.users().add(carol));
        return carol;
    }
}
