package dev.vestibule.application.pipeline;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.pipeline.StartSetup;
import dev.vestibule.application.port.in.pipeline.StartTest;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SsoRepair;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// ALICE, who owns ACME, is shut out by the single sign-on that it requires, and has opened its repair.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairSetupTest extends ProofBench {
    private SessionToken alice;

    @BeforeEach
    void alice_repairs() {
        bench.world.given(stores -> stores.organizations()
                .lock(new OrganizationRef.ById(ACME.id()))
                .ifPresent(row -> stores.organizations()
                        .save(OrganizationChange.ofEnforcement(SsoEnforcement.REQUIRED)
                                .appliedTo(row))));
        alice = bench.signIn(ALICES_ADDRESS);
        var repair = SsoRepair.opened(session(alice).id(), ACME.id(), bench.clock.instant());
        bench.world.given(stores -> stores.repairs().open(repair));
    }

    @Test
    void a_repair_ends_with_a_provider_that_works_and_an_owner_who_is_in() {
        bench.clock.advance(Duration.ofMinutes(30));
        bench.says(PING, "alice-at-ping", ALICES);

        var enabled = assertInstanceOf(
                FinishPipeline.Result.ProviderEnabled.class, setUp(alice, SecondFactorRule.KEPT, Optional.empty()));

        assertTrue(session(enabled.session().token()).assuranceFor(ACME.id()).isPresent());
    }

    @Test
    void a_provider_is_tested_in_repair() {
        bench.says(OKTA, "alice-at-okta", ALICES);
        var started = away(startTest(OKTA, caller(alice), Optional.empty()));

        assertInstanceOf(FinishPipeline.Result.Tested.class, bench.comeBack(OKTA, started, Optional.of(alice)));
    }

    @Test
    void what_the_repair_began_is_not_finished_after_its_end() {
        bench.clock.advance(Duration.ofMinutes(55));
        bench.says(PING, "alice-at-ping", ALICES);
        var setup = away(startSetup(PING, caller(alice), Optional.empty()));
        var test = away(startTest(OKTA, caller(alice), Optional.empty()));
        bench.clock.advance(Duration.ofMinutes(5));

        assertEquals(refused(Refusal.USER_MISMATCH), bench.comeBack(PING, setup, Optional.of(alice)));
        bench.says(OKTA, "alice-at-okta", ALICES);
        assertEquals(refused(Refusal.USER_MISMATCH), bench.comeBack(OKTA, test, Optional.of(alice)));
        assertEquals(0, bench.world.identities().size());
    }

    @Test
    void without_a_repair_nothing_begins() {
        bench.clock.advance(Duration.ofHours(1));

        assertEquals(
                new StartSetup.Result.Refused(Refusal.NOT_FOUND), startSetup(PING, caller(alice), Optional.empty()));
        assertEquals(new StartTest.Result.Refused(Refusal.NOT_FOUND), startTest(OKTA, caller(alice), Optional.empty()));
    }
}
