package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.organization.ChangeOrganization.Command;
import dev.vestibule.application.port.in.organization.ChangeOrganization.Result;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationStatus;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeOrganizationTest {
    private static final Changes NOTHING = new Changes();

    private final AdminBench bench = new AdminBench();

    private Result change(Caller caller, Changes changes) {
        return bench.organizations
                .changeOrganization()
                .handle(new Command(caller, AT_ACME, changes.build(), new Condition.Any()));
    }

    private Organization acme() {
        return bench.world.organizations().getFirst();
    }

    @Test
    void the_operator_changes_everything_and_only_the_names_of_the_fields_are_written_down() {
        var changes = new Changes();
        changes.name = Optional.of("Acme Inc.");
        changes.status = Optional.of(OrganizationStatus.DISABLED);
        changes.defaultRole = Optional.of(OrganizationRole.MANAGER);
        changes.flags = Optional.of(Set.of());
        changes.enforcement = Optional.of(SsoEnforcement.OPTIONAL);
        changes.freshness = Optional.of(Duration.ofDays(1));
        changes.idle = Optional.of(Duration.ofHours(1));
        changes.absolute = Optional.of(Duration.ofDays(2));
        changes.seats = Optional.of(OptionalInt.of(0));

        var changed = assertInstanceOf(Result.Changed.class, change(OPERATOR, changes));

        assertEquals(changes.build().appliedTo(Cast.ACME), changed.organization());
        assertEquals(changed.organization(), acme());
        assertEquals(
                List.of("ORGANIZATION_EDITED {changed="
                        + "defaultRole,name,seatLimit,sessionAbsolute,sessionIdle,ssoFreshness,status}"),
                bench.written());
        assertEquals(1, bench.knownProviders.forgotten());
    }

    @Test
    void a_manager_changes_what_is_the_organizations_own() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.MANAGER);
        var changes = new Changes();
        changes.name = Optional.of("Acme Inc.");
        changes.status = Optional.of(OrganizationStatus.ACTIVE);

        assertInstanceOf(Result.Changed.class, change(bench.as(Cast.ALICE), changes));

        assertEquals("Acme Inc.", acme().name());
    }

    @Test
    void status_and_seats_are_the_operators() {
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var status = new Changes();
        status.status = Optional.of(OrganizationStatus.DISABLED);
        var seats = new Changes();
        seats.seats = Optional.of(OptionalInt.of(1_000));

        assertEquals(new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.ALICE), status));
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.ALICE), seats));
        assertEquals(Cast.ACME, acme());
        assertEquals(0, bench.knownProviders.forgotten());
    }

    @Test
    void what_changes_nothing_is_not_written_down() {
        assertEquals(new Result.Changed(Cast.ACME), change(OPERATOR, NOTHING));

        assertEquals(List.of(), bench.world.auditEntries());
    }

    @Test
    void disabling_ends_what_every_session_holds_for_the_organization_and_nothing_else() {
        bench.given(Cast.OKTA);
        bench.given(Cast.ENTRA);
        var here = bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        var elsewhere = bench.given(Cast.identity(Cast.ENTRA, Cast.ALICE, "alice"));
        var session = bench.givenSession(Cast.ALICE, here, elsewhere);
        var disabling = new Changes();
        disabling.status = Optional.of(OrganizationStatus.DISABLED);

        change(OPERATOR, disabling);

        assertEquals(
                List.of(session.assurances().getLast()),
                bench.world.sessions().getFirst().assurances());
    }

    @Test
    void other_changes_end_nothing() {
        bench.given(Cast.OKTA);
        var session = bench.givenSession(Cast.ALICE, bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice")));
        var changes = new Changes();
        changes.name = Optional.of("Acme Inc.");

        change(OPERATOR, changes);

        assertEquals(List.of(session), bench.world.sessions());
    }

    @Test
    void a_raised_seat_limit_seats_those_who_have_waited_longest() {
        Member bob = bench.given(waiting(Cast.BOB, 2));
        Member alice = bench.given(waiting(Cast.ALICE, 1));
        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);
        var changes = new Changes();
        changes.seats = Optional.of(OptionalInt.of(2));

        change(OPERATOR, changes);

        assertTrue(bench.world.members().containsAll(List.of(alice.seated(), bob)));
        assertEquals(
                List.of(
                        "ORGANIZATION_EDITED {changed=seatLimit}",
                        "MEMBER_EDITED {changed=flags, user=" + Cast.ALICE.id() + "}"),
                bench.written());
    }

    @Test
    void a_lifted_seat_limit_seats_everybody() {
        var limited = new Changes();
        limited.seats = Optional.of(OptionalInt.of(0));
        change(OPERATOR, limited);
        Member bob = bench.given(waiting(Cast.BOB, 2));
        Member alice = bench.given(waiting(Cast.ALICE, 1));
        var lifted = new Changes();
        lifted.seats = Optional.of(OptionalInt.empty());

        change(OPERATOR, lifted);

        assertEquals(Set.of(alice.seated(), bob.seated()), Set.copyOf(bench.world.members()));
    }

    @Test
    void a_seat_limit_that_leaves_no_seat_seats_nobody() {
        Member bob = bench.given(waiting(Cast.BOB, 2));
        bench.givenMember(Cast.ACME, Cast.MALLORY, OrganizationRole.OWNER);
        bench.givenMember(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER);
        var changes = new Changes();
        changes.seats = Optional.of(OptionalInt.of(1));

        change(OPERATOR, changes);

        assertTrue(bench.world.members().contains(bob));
    }

    private static Member waiting(User user, int since) {
        Member member = Cast.member(Cast.ACME, user, OrganizationRole.MEMBER);
        return new Member(
                member.id(),
                member.organization(),
                user.id(),
                member.role(),
                Set.of(MemberFlag.MEMBER_LIMIT_RESTRICTED, MemberFlag.SSO_LINKED),
                Cast.LONG_AGO.plusSeconds(since));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_be_is_refused_and_changes_nothing(Refusal refusal, Changes changes) {
        assertEquals(new Result.Refused(refusal), change(OPERATOR, changes));

        assertEquals(Cast.ACME, acme());
        assertEquals(List.of(), bench.world.auditEntries());
    }

    static Stream<Object[]> impossible() {
        return Stream.of(
                with(Refusal.INVALID_REQUEST, change -> change.name = Optional.of("")),
                with(Refusal.INVALID_REQUEST, change -> change.defaultRole = Optional.of(OrganizationRole.OWNER)),
                with(Refusal.INVALID_REQUEST, change -> change.freshness = Optional.of(Duration.ofDays(8))),
                with(Refusal.INVALID_REQUEST, change -> change.freshness = Optional.of(Duration.ZERO)),
                with(Refusal.INVALID_REQUEST, change -> change.idle = Optional.of(Duration.ofHours(13))),
                with(Refusal.INVALID_REQUEST, change -> change.idle = Optional.of(Duration.ofHours(-1))),
                with(Refusal.INVALID_REQUEST, change -> change.absolute = Optional.of(Duration.ofDays(15))),
                with(Refusal.INVALID_REQUEST, change -> change.seats = Optional.of(OptionalInt.of(-1))),
                with(
                        Refusal.ENFORCEMENT_WITHOUT_PROVIDER,
                        change -> change.enforcement = Optional.of(SsoEnforcement.REQUIRED)),
                with(
                        Refusal.ENFORCEMENT_WITHOUT_PROVIDER,
                        change -> change.enforcement = Optional.of(SsoEnforcement.REMINDED)),
                with(
                        Refusal.FEATURE_NOT_AVAILABLE,
                        change -> change.flags = Optional.of(Set.of(OrganizationFlag.REQUIRE_2FA))),
                with(
                        Refusal.FEATURE_NOT_AVAILABLE,
                        change -> change.flags = Optional.of(Set.of(OrganizationFlag.ALLOW_JOIN_REQUESTS))));
    }

    @Test
    void session_limits_may_be_as_long_as_the_ceiling_and_a_seat_limit_may_be_lifted() {
        var changes = new Changes();
        changes.freshness = Optional.of(Cast.SESSIONS.ssoFreshness());
        changes.idle = Optional.of(Cast.SESSIONS.idle());
        changes.absolute = Optional.of(Cast.SESSIONS.absolute());
        changes.seats = Optional.of(OptionalInt.empty());

        assertEquals(new Result.Changed(Cast.ACME), change(OPERATOR, changes));
    }

    private static Object[] with(Refusal refusal, Consumer<Changes> change) {
        var changes = new Changes();
        change.accept(changes);
        return new Object[] {refusal, changes};
    }

    /// A change in the making.
    private static final class Changes {
        private Optional<String> name = Optional.empty();
        private Optional<OrganizationStatus> status = Optional.empty();
        private Optional<OrganizationRole> defaultRole = Optional.empty();
        private Optional<Set<OrganizationFlag>> flags = Optional.empty();
        private Optional<SsoEnforcement> enforcement = Optional.empty();
        private Optional<Duration> freshness = Optional.empty();
        private Optional<Duration> idle = Optional.empty();
        private Optional<Duration> absolute = Optional.empty();
        private Optional<OptionalInt> seats = Optional.empty();

        OrganizationChange build() {
            return new OrganizationChange(
                    name, status, defaultRole, flags, enforcement, freshness, idle, absolute, seats);
        }

        @Override
        public String toString() {
            return build().toString();
        }
    }
}
