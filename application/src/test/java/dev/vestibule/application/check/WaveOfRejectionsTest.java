package dev.vestibule.application.check;

import static dev.vestibule.application.check.CheckBench.CONFIRMED;
import static dev.vestibule.application.check.CheckBench.GONE;
import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.BOBS_ADDRESS;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.vestibule.application.port.in.check.DecideIdentityCheck;
import dev.vestibule.application.port.in.check.DecideIdentityCheck.Decision;
import dev.vestibule.application.port.in.check.ShowIdentityCheck;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One link in ten, and always one, may be ended in a day; for more an admin is asked.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaveOfRejectionsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final CheckBench bench = new CheckBench();

    private List<Identity> wave(int links) {
        List<Identity> given = bench.givenLinks(links);
        bench.okta(GONE);
        bench.pass(DAY);
        return given;
    }

    private int left() {
        return bench.admin.world.identities().size();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "19, 1", "20, 2", "50, 5"})
    void a_wave_stops_at_the_share(int links, int unlinked) {
        wave(links);
        bench.pass(DAY.multipliedBy(5));

        assertEquals(links - unlinked, left());
    }

    @Test
    void an_admin_is_asked_once_in_the_audit_to_the_world_and_by_mail() {
        wave(20);

        assertEquals(1, bench.written("IDENTITY_CHECK_HELD").size());
        assertEquals(
                List.of(
                        new Signal.IdentityCheckHeld(ACME.id(), OKTA.id(), 3),
                        new Signal.IdentityCheckNotice(BOBS_ADDRESS.address(), "Acme", "Okta", 3)),
                bench.admin.world.signals().stream()
                        .filter(signal -> !(signal instanceof Signal.IdentityUnlinked))
                        .toList());
        var shown = assertInstanceOf(ShowIdentityCheck.Result.Shown.class, show(OPERATOR));
        assertEquals(1, shown.held());
        assertEquals(Optional.of(3), shown.window().map(window -> window.tally().rejected()));
    }

    private ShowIdentityCheck.Result show(Caller caller) {
        return bench.checks.showIdentityCheck().handle(new ShowIdentityCheck.Query(caller, AT_ACME, OKTA.id()));
    }

    @Test
    void a_release_ends_the_held_links_and_lifts_the_share_for_a_day() {
        wave(20);

        assertEquals(new DecideIdentityCheck.Result.Decided(1), bench.decide(bench.admin.as(BOB), Decision.RELEASE));
        assertEquals(17, left());
        assertEquals(1, bench.written("IDENTITY_CHECK_RELEASED").size());

        bench.pass(Duration.ofHours(2));
        assertEquals(0, left());
    }

    @Test
    void a_second_release_changes_nothing() {
        wave(20);
        bench.decide(OPERATOR, Decision.RELEASE);

        assertEquals(new DecideIdentityCheck.Result.Decided(0), bench.decide(OPERATOR, Decision.RELEASE));
        assertEquals(1, bench.written("IDENTITY_CHECK_RELEASED").size());
    }

    @Test
    void a_dismissal_forgets_the_rejections_and_they_are_asked_about_a_day_later() {
        wave(20);

        assertEquals(new DecideIdentityCheck.Result.Decided(0), bench.decide(OPERATOR, Decision.DISMISS));
        assertEquals(1, bench.written("IDENTITY_CHECK_DISMISSED").size());
        bench.okta(CONFIRMED);

        assertEquals(17, bench.pass(Duration.ofHours(3)).size());
        assertEquals(18, left());
        assertEquals(
                18,
                bench.pass(DAY.minusHours(1)).stream()
                        .filter(CheckOutcome.CONFIRMED::equals)
                        .count());
    }

    @Test
    void after_a_dismissal_the_share_is_still_used_up() {
        wave(20);
        bench.decide(OPERATOR, Decision.DISMISS);

        bench.pass(Duration.ofHours(1));

        assertEquals(18, left());
        assertEquals(2, bench.written("IDENTITY_CHECK_HELD").size());
    }

    @Test
    void whoever_signed_in_since_is_not_released() {
        wave(20);
        bench.admin.world.given(stores -> stores.checks()
                .lockHeld(OKTA.id())
                .forEach(held -> stores.identities()
                        .save(held.confirmed(
                                Optional.empty(), bench.admin.clock.instant().plusSeconds(1)))));

        assertEquals(new DecideIdentityCheck.Result.Decided(0), bench.decide(OPERATOR, Decision.RELEASE));
        assertEquals(18, left());
    }

    @Test
    void a_provider_that_is_out_of_use_has_nothing_to_say_about_the_links() {
        wave(20);
        bench.admin.world.given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.withStatus(ProviderStatus.DISABLED, bench.admin.clock.instant()));
        });

        assertEquals(new DecideIdentityCheck.Result.Decided(0), bench.decide(OPERATOR, Decision.RELEASE));
        assertEquals(18, left());
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> strangers() {
        return Stream.of(
                arguments(OrganizationRole.MEMBER, AT_ACME, Refusal.FORBIDDEN),
                arguments(OrganizationRole.ADMIN, AT_ACME, Refusal.FORBIDDEN),
                arguments(OrganizationRole.OWNER, AT_GLOBEX, Refusal.NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void only_those_who_run_the_organization_decide(OrganizationRole role, OrganizationRef place, Refusal refusal) {
        wave(20);
        bench.admin.givenMember(ACME, ALICE, role);
        bench.admin.givenMember(GLOBEX, ALICE, role);
        var command = new DecideIdentityCheck.Command(bench.admin.as(ALICE), place, OKTA.id(), Decision.RELEASE);

        assertEquals(
                new DecideIdentityCheck.Result.Refused(refusal),
                bench.checks.decideIdentityCheck().handle(command));
        assertEquals(18, left());
    }

    @Test
    void another_organization_neither_sees_nor_decides() {
        wave(20);
        bench.admin.givenMember(GLOBEX, MALLORY, OrganizationRole.OWNER);
        Caller mallory = bench.admin.as(MALLORY);

        assertEquals(new ShowIdentityCheck.Result.Refused(Refusal.NOT_FOUND), show(mallory));
        assertEquals(
                new DecideIdentityCheck.Result.Refused(Refusal.NOT_FOUND), bench.decide(mallory, Decision.RELEASE));
        assertEquals(
                new DecideIdentityCheck.Result.Refused(Refusal.NOT_SIGNED_IN),
                bench.decide(AdminBench.NOBODY, Decision.RELEASE));
    }
}
