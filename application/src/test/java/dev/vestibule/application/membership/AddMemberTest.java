package dev.vestibule.application.membership;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.NOWHERE;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.membership.AddMember.Command;
import dev.vestibule.application.port.in.membership.AddMember.Result;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberId;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.user.UserId;
import dev.vestibule.domain.user.UserStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddMemberTest {
    private final AdminBench bench = new AdminBench();

    private Result add(OrganizationRef organization, UserId user) {
        return bench.members.addMember().handle(new Command(OPERATOR, organization, user, OrganizationRole.OWNER));
    }

    @Test
    void the_operator_gives_an_organization_its_first_owner() {
        var expected = new Member(
                new MemberId(CountingIds.id(1)),
                Cast.ACME.id(),
                Cast.ALICE.id(),
                OrganizationRole.OWNER,
                Set.of(),
                TestClock.START);

        assertEquals(
                new Result.Added(new ShowMember.Listing(
                        expected, Cast.ALICE.name(), Optional.of(Cast.ALICES_ADDRESS.address()))),
                add(AT_ACME, Cast.ALICE.id()));

        assertEquals(List.of(expected), bench.world.members());
        assertEquals(List.of("MEMBER_ADDED {role=OWNER, user=" + Cast.ALICE.id() + "}"), bench.written());
        assertEquals(
                List.of(new Signal.MemberJoined(Cast.ACME.id(), Cast.ALICE.id(), expected.id())),
                bench.world.signals());
    }

    @Test
    void nobody_is_a_member_twice() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MEMBER);

        assertEquals(new Result.Refused(Refusal.ALREADY_A_MEMBER), add(AT_ACME, Cast.ALICE.id()));

        assertEquals(OrganizationRole.MEMBER, bench.world.members().getFirst().role());
        assertEquals(List.of(), bench.world.signals());
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, ACCOUNT_SUSPENDED", "DEACTIVATED, ACCOUNT_DEACTIVATED"})
    void who_may_not_sign_in_becomes_no_member(UserStanding standing, Refusal refusal) {
        bench.world.given(stores -> stores.users()
                .lock(Cast.ALICE.id())
                .ifPresent(alice -> stores.users().save(alice.withStanding(standing))));

        assertEquals(new Result.Refused(refusal), add(AT_ACME, Cast.ALICE.id()));

        assertEquals(List.of(), bench.world.members());
    }

    @Test
    void there_must_be_an_account_and_an_organization() {
        assertEquals(new Result.Refused(Refusal.USER_NOT_FOUND), add(AT_ACME, new UserId(Cast.uuid(404))));
        assertEquals(new Result.Refused(Refusal.NOT_FOUND), add(NOWHERE, Cast.ALICE.id()));
    }
}
