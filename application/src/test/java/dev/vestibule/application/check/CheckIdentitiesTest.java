package dev.vestibule.application.check;

import static dev.vestibule.application.check.CheckBench.CONFIRMED;
import static dev.vestibule.application.check.CheckBench.GONE;
import static dev.vestibule.application.check.CheckBench.LOST;
import static dev.vestibule.application.check.CheckBench.OUT_OF_ORDER;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.domain.identity.CheckOutcome.COULD_NOT_CHECK;
import static dev.vestibule.domain.identity.CheckOutcome.OVERTAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.application.port.in.check.CheckIdentities;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.identity.CheckOutcome;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckIdentitiesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final CheckBench bench = new CheckBench();

    @Test
    void nobody_is_asked_about_who_came_in_lately_or_left_nothing_to_ask_with() {
        bench.givenLink(ALICE);

        assertEquals(List.of(), bench.pass(Duration.ofHours(21)));
    }

    @Test
    void whoever_is_still_there_is_asked_about_about_once_a_day() {
        bench.givenLink(ALICE);

        assertEquals(Collections.nCopies(3, CheckOutcome.CONFIRMED), bench.pass(Duration.ofDays(3)));
        assertTrue(bench.only().lastVerified().isAfter(TestClock.START.plus(Duration.ofDays(2))));
        assertEquals(bench.only().lastVerified(), bench.only().lastSynced());
    }

    @Test
    void a_provider_that_answers_500_for_a_day_unlinks_nobody_and_renews_nothing() {
        List<Identity> links = bench.givenLinks(20);
        bench.okta(OUT_OF_ORDER);

        List<CheckOutcome> outcomes = bench.pass(DAY.multipliedBy(2));

        assertEquals(Set.of(COULD_NOT_CHECK), Set.copyOf(outcomes));
        assertTrue(outcomes.size() <= 27, "one an hour is enough: " + outcomes.size());
        assertEquals(links, bench.admin.world.identities());
        bench.okta(CONFIRMED);
        assertEquals(
                20,
                bench.pass(Duration.ofHours(7)).stream()
                        .filter(CheckOutcome.CONFIRMED::equals)
                        .count());
    }

    @Test
    void somebody_who_is_gone_is_unlinked_within_a_day() {
        bench.admin.givenSession(ALICE, bench.givenLink(ALICE));
        bench.okta(GONE);

        assertEquals(List.of(CheckOutcome.UNLINKED), bench.pass(DAY));

        assertEquals(List.of(), bench.admin.world.identities());
        assertEquals(Set.of(), flagsOf());
        assertEquals(List.of(), bench.admin.world.sessions().getFirst().assurances());
        assertEquals(
                List.of("IDENTITY_UNLINKED {reason=identity_check, user=" + ALICE.id() + "}"),
                bench.written("IDENTITY_UNLINKED"));
    }

    private Set<MemberFlag> flagsOf() {
        return bench.admin.world.members().stream()
                .filter(member -> member.user().equals(ALICE.id()))
                .flatMap(member -> member.flags().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void the_outcomes_of_a_day_are_told_apart_in_the_audit() {
        bench.givenLinks(10);
        bench.admin.clock.advance(Duration.ofHours(22));
        List.of(GONE, OUT_OF_ORDER).forEach(answer -> {
            bench.okta(answer);
            bench.checks.checkIdentities().handle(new CheckIdentities.Command());
        });
        bench.okta(CONFIRMED);
        bench.pass(DAY.plusHours(1));

        String entry = bench.written("IDENTITIES_CHECKED").getFirst();
        assertTrue(
                entry.matches(".*confirmed=18, could_not_check=1, links=10, rejected=1, since=.*, unlinked=1}"), entry);
    }

    @Test
    void a_token_that_is_renewed_replaces_the_former_one() {
        bench.givenLink(ALICE);
        var renewed = Optional.of(new RefreshToken("second"));
        bench.okta(new Recheck.Confirmed(renewed));

        bench.pass(DAY);

        assertEquals(renewed, bench.only().refreshToken());
    }

    @Test
    void a_renewed_token_is_kept_even_where_the_rest_of_the_answer_is_no_good() {
        Identity link = bench.givenLink(ALICE);
        var renewed = Optional.of(new RefreshToken("second"));
        bench.okta(new Recheck.CouldNotCheck(Refusal.KEY_NOT_FOUND, "no key", renewed, Recheck.Token.KEPT));

        bench.pass(Duration.ofHours(23));

        assertEquals(renewed, bench.only().refreshToken());
        assertEquals(link.lastVerified(), bench.only().lastVerified());
    }

    @Test
    void after_an_answer_that_was_lost_a_rejection_is_no_proof_but_ends_what_rests_on_the_link() {
        bench.admin.givenSession(ALICE, bench.givenLink(ALICE));
        bench.okta(LOST);
        bench.pass(Duration.ofHours(23));
        bench.okta(GONE);

        assertEquals(List.of(COULD_NOT_CHECK), bench.pass(Duration.ofHours(3)));

        assertEquals(Optional.empty(), bench.only().refreshToken());
        assertEquals(List.of(), bench.admin.world.sessions().getFirst().assurances());
        assertEquals(List.of(), bench.pass(DAY));
    }

    @Test
    void a_node_that_dies_between_the_answer_and_writing_it_down_leaves_the_same_doubt() {
        bench.givenLink(ALICE);
        bench.admin.clock.advance(DAY);
        bench.admin.identityProviders.meanwhile(() -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, bench::run);
        bench.admin.identityProviders.meanwhile(() -> {});
        bench.okta(GONE);

        assertEquals(List.of(), bench.run());
        assertEquals(List.of(COULD_NOT_CHECK), bench.pass(Duration.ofMinutes(20)));
        assertFalse(bench.admin.world.identities().isEmpty());
    }

    @Test
    void whoever_signs_in_while_the_provider_is_asked_has_the_last_word() {
        Identity link = bench.givenLink(ALICE);
        bench.okta(GONE);
        bench.admin.clock.advance(DAY);
        bench.admin.identityProviders.meanwhile(() -> bench.admin.world.given(stores -> {
            stores.identities().lock(ACME.id(), link.id());
            stores.identities()
                    .save(link.confirmed(Optional.of(new RefreshToken("newer")), bench.admin.clock.instant()));
        }));

        assertEquals(List.of(OVERTAKEN), bench.run());

        assertEquals(Optional.of(new RefreshToken("newer")), bench.only().refreshToken());
    }

    @Test
    void an_answer_of_a_provider_that_was_disabled_meanwhile_does_not_count() {
        bench.givenLink(ALICE);
        bench.okta(GONE);
        bench.admin.clock.advance(DAY);
        bench.admin.identityProviders.meanwhile(() -> bench.admin.world.given(stores -> {
            stores.providers().lock(ACME.id(), OKTA.id());
            stores.providers().save(OKTA.withStatus(ProviderStatus.DISABLED, bench.admin.clock.instant()));
        }));

        assertEquals(List.of(OVERTAKEN), bench.run());
        assertEquals(1, bench.admin.world.identities().size());
    }

    @Test
    void an_answer_about_a_link_that_ended_meanwhile_does_not_count() {
        Identity link = bench.givenLink(ALICE);
        bench.okta(GONE);
        bench.admin.clock.advance(DAY);
        bench.admin.identityProviders.meanwhile(() -> bench.admin.world.given(stores -> {
            stores.identities().lock(ACME.id(), link.id());
            stores.identities().retire(link.id(), bench.admin.clock.instant());
        }));

        assertEquals(List.of(OVERTAKEN), bench.run());
        assertEquals(List.of(), bench.written("IDENTITY_UNLINKED"));
    }
}
