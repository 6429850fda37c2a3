package dev.vestibule.application.organization;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.organization.ChangeEnforcement.Result;
import dev.vestibule.application.port.in.organization.ShowEnforcement;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Actor;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.tag.Condition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// ALICE owns ACME and has a link at OKTA; BOB is its member and has none.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeEnforcementTest {
    private final AdminBench bench = new AdminBench();
    private Caller throughOkta;

    @BeforeEach
    void alice_has_come_in_through_okta() {
        bench.given(Cast.OKTA);
        bench.given(Cast.member(Cast.ACME, Cast.ALICE, OrganizationRole.OWNER).ssoLinked());
        bench.givenMember(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
        var identity = bench.given(Cast.identity(Cast.OKTA, Cast.ALICE, "alice"));
        throughOkta = new Caller(new Actor.SignedIn(bench.givenSession(Cast.ALICE, identity)), AdminBench.TRACE);
    }

    private Result change(Caller caller, SsoEnforcement enforcement) {
        return bench.organizations
                .changeEnforcement()
                .handle(new ChangeEnforcement.Command(caller, AT_ACME, enforcement));
    }

    private SsoEnforcement enforcement() {
        return bench.world.organizations().getFirst().enforcement();
    }

    private List<Signal> mails() {
        return bench.world.signals().stream()
                .filter(Signal.SsoRequired.class::isInstance)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDED", "REQUIRED"})
    void whoever_has_tried_it_raises_it_and_members_without_a_link_are_told(SsoEnforcement enforcement) {
        assertInstanceOf(Result.Changed.class, change(throughOkta, enforcement));

        assertEquals(enforcement, enforcement());
        assertEquals(List.of("ORGANIZATION_EDITED {changed=ssoEnforcement}"), bench.written());
        assertEquals(List.of(new Signal.SsoRequired(Cast.BOBS_ADDRESS.address(), "Acme")), mails());
    }

    @Test
    void asking_for_less_or_for_the_same_tells_nobody() {
        change(throughOkta, SsoEnforcement.REQUIRED);
        change(throughOkta, SsoEnforcement.REQUIRED);
        change(throughOkta, SsoEnforcement.REMINDED);
        change(bench.as(Cast.ALICE), SsoEnforcement.OPTIONAL);

        assertEquals(SsoEnforcement.OPTIONAL, enforcement());
        assertEquals(1, mails().size());
        assertEquals(3, bench.written().size());
    }

    @Test
    void who_has_not_tried_it_may_remind_and_not_require() {
        Caller byPassword = bench.as(Cast.ALICE);

        assertEquals(new Result.Refused(Refusal.ENFORCEMENT_UNTRIED), change(byPassword, SsoEnforcement.REQUIRED));
        assertInstanceOf(Result.Changed.class, change(byPassword, SsoEnforcement.REMINDED));
        assertInstanceOf(Result.Changed.class, change(OPERATOR, SsoEnforcement.REQUIRED));
    }

    @Test
    void without_an_enabled_provider_nobody_raises_it() {
        disableOkta();

        assertEquals(
                new Result.Refused(Refusal.ENFORCEMENT_WITHOUT_PROVIDER), change(OPERATOR, SsoEnforcement.REMINDED));
        assertEquals(
                new Result.Refused(Refusal.ENFORCEMENT_WITHOUT_PROVIDER), change(throughOkta, SsoEnforcement.REQUIRED));
        assertEquals(List.of(), mails());
    }

    private void disableOkta() {
        bench.providers
                .disableProvider()
                .handle(new DisableProvider.Command(OPERATOR, AT_ACME, Cast.OKTA.id(), new Condition.Any()));
    }

    @Test
    void disabling_the_last_provider_lowers_nothing() {
        change(throughOkta, SsoEnforcement.REQUIRED);

        disableOkta();

        assertEquals(SsoEnforcement.REQUIRED, enforcement());
        assertEquals(new Result.Refused(Refusal.NOT_FOUND), change(bench.as(Cast.ALICE), SsoEnforcement.OPTIONAL));
    }

    @Test
    void who_does_not_manage_changes_and_sees_nothing() {
        assertEquals(new Result.Refused(Refusal.FORBIDDEN), change(bench.as(Cast.BOB), SsoEnforcement.REMINDED));
        assertEquals(new Result.Refused(Refusal.NOT_FOUND), change(bench.as(Cast.MALLORY), SsoEnforcement.REMINDED));
        assertEquals(new ShowEnforcement.Result.Refused(Refusal.NOT_FOUND), show(bench.as(Cast.MALLORY)));
        assertEquals(SsoEnforcement.OPTIONAL, enforcement());
    }

    private ShowEnforcement.Result show(Caller caller) {
        return bench.organizations.showEnforcement().handle(new ShowEnforcement.Query(caller, AT_ACME));
    }

    @Test
    void members_without_a_link_are_counted() {
        assertEquals(new ShowEnforcement.Result.Shown(Cast.ACME, 1, true), show(throughOkta));
    }
}
