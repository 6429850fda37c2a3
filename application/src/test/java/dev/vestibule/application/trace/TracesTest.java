package dev.vestibule.application.trace;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.trace.ListTraces;
import dev.vestibule.application.port.in.trace.RecordAttempts;
import dev.vestibule.application.port.in.trace.ShowProviderHealth;
import dev.vestibule.application.port.in.trace.ShowTrace;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.listing.PageRequest;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.trace.Attempt;
import dev.vestibule.domain.trace.AttemptPurpose;
import dev.vestibule.domain.trace.Conclusion;
import dev.vestibule.domain.trace.ProviderHealth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TracesTest {
    private static final TraceCode CODE = new TraceCode("ABCD1234");
    private static final Attempt ATTEMPT = new Attempt(
            ACME.id(),
            OKTA.id(),
            AttemptPurpose.LOGIN,
            CODE,
            new Conclusion.Refused(Refusal.SIGNATURE_INVALID, "kid=1"));

    private final AdminBench bench = new AdminBench();
    private final TraceUseCases door = TraceUseCases.over(bench.world, new CountingIds(), bench.clock);

    @BeforeEach
    void an_attempt_was_seen() {
        bench.given(OKTA);
        bench.given(ENTRA);
        bench.givenMember(ACME, ALICE, OrganizationRole.MANAGER);
        bench.givenMember(ACME, BOB, OrganizationRole.MEMBER);
        bench.givenMember(GLOBEX, MALLORY, OrganizationRole.OWNER);
        door.recordAttempts()
                .handle(new RecordAttempts.Command(List.of(new RecordAttempts.Seen(ATTEMPT, bench.clock.instant()))));
    }

    private ListTraces.Result list(Caller caller, OrganizationRef at, Provider provider) {
        return door.listTraces()
                .handle(new ListTraces.Query(
                        caller, at, provider.id(), Optional.empty(), new PageRequest(Optional.empty(), 50)));
    }

    private ShowTrace.Result show(Caller caller, OrganizationRef at, Provider provider) {
        return door.showTrace().handle(new ShowTrace.Query(caller, at, provider.id(), CODE));
    }

    @Test
    void managers_and_the_operator_read_it() {
        for (Caller caller : List.of(bench.as(ALICE), OPERATOR)) {
            var listed = assertInstanceOf(ListTraces.Result.Listed.class, list(caller, AT_ACME, OKTA));
            var trace = listed.traces().items().getFirst();

            assertEquals(ATTEMPT, trace.attempt());
            assertEquals(bench.clock.instant(), trace.at());
            assertEquals(new ShowTrace.Result.Shown(trace), show(caller, AT_ACME, OKTA));
        }
    }

    private ShowProviderHealth.Result health(Caller caller, OrganizationRef at, Provider provider) {
        return door.showProviderHealth().handle(new ShowProviderHealth.Query(caller, at, provider.id()));
    }

    @Test
    void refused_sign_ins_are_counted_and_walks_of_admins_are_not() {
        see(AttemptPurpose.TEST, new Conclusion.Refused(Refusal.IDP_TIMEOUT, ""));
        see(AttemptPurpose.LOGIN, new Conclusion.SignedIn(ALICE.id()));
        see(AttemptPurpose.LOGIN, new Conclusion.DecisionNeeded());

        var shown = assertInstanceOf(ShowProviderHealth.Result.Shown.class, health(bench.as(ALICE), AT_ACME, OKTA));
        assertEquals(new ProviderHealth.Rate(0, 1), shown.health().lastDay());
        assertEquals(Optional.of(bench.clock.instant()), shown.health().lastRefusal());
    }

    private void see(AttemptPurpose purpose, Conclusion conclusion) {
        var attempt = new Attempt(ACME.id(), OKTA.id(), purpose, CODE, conclusion);
        door.recordAttempts()
                .handle(new RecordAttempts.Command(List.of(new RecordAttempts.Seen(attempt, bench.clock.instant()))));
    }

    @Test
    void health_is_for_managers_and_not_there_for_others() {
        assertEquals(new ShowProviderHealth.Result.Refused(Refusal.FORBIDDEN), health(bench.as(BOB), AT_ACME, OKTA));
        assertEquals(
                new ShowProviderHealth.Result.Refused(Refusal.NOT_FOUND), health(bench.as(MALLORY), AT_GLOBEX, OKTA));
        assertEquals(
                new ShowProviderHealth.Result.Refused(Refusal.NOT_FOUND), health(bench.as(MALLORY), AT_ACME, OKTA));
    }

    @Test
    void members_do_not() {
        assertEquals(new ListTraces.Result.Refused(Refusal.FORBIDDEN), list(bench.as(BOB), AT_ACME, OKTA));
        assertEquals(new ShowTrace.Result.Refused(Refusal.FORBIDDEN), show(bench.as(BOB), AT_ACME, OKTA));
    }

    @Test
    void to_others_it_is_not_there_through_any_door() {
        Caller mallory = bench.as(MALLORY);

        assertEquals(new ListTraces.Result.Refused(Refusal.NOT_FOUND), list(mallory, AT_GLOBEX, OKTA));
        assertEquals(new ShowTrace.Result.Refused(Refusal.NOT_FOUND), show(mallory, AT_GLOBEX, OKTA));
        assertEquals(new ShowTrace.Result.Refused(Refusal.NOT_FOUND), show(mallory, AT_GLOBEX, ENTRA));
        assertEquals(list(mallory, AdminBench.NOWHERE, OKTA), list(mallory, AT_ACME, OKTA));
    }
}
