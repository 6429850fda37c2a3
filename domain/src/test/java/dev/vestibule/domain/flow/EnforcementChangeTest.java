package dev.vestibule.domain.flow;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.okta;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.session.Session;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnforcementChangeTest {
    private static final Optional<Session> A_PROGRAM = Optional.empty();
    private static final Optional<Session> BY_PASSWORD = Optional.of(session(ALICE, Optional.of(NOW)));
    private static final Optional<Session> THROUGH_OKTA = Optional.of(session(ALICE, Optional.empty(), assurance()));

    private static Optional<Refusal> obstacle(
            SsoEnforcement before, SsoEnforcement after, Optional<Session> person, Provider... providers) {
        return new EnforcementChange(before, after, List.of(providers), person).obstacle();
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONAL, OPTIONAL", "REMINDED, REMINDED", "REQUIRED, REQUIRED",
        "REMINDED, OPTIONAL", "REQUIRED, OPTIONAL", "REQUIRED, REMINDED"
    })
    void less_or_the_same_may_be_asked_for_at_any_time(SsoEnforcement before, SsoEnforcement after) {
        assertEquals(Optional.empty(), obstacle(before, after, BY_PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"OPTIONAL, REMINDED", "OPTIONAL, REQUIRED", "REMINDED, REQUIRED"})
    void more_needs_an_enabled_provider_whoever_asks(SsoEnforcement before, SsoEnforcement after) {
        var none = Optional.of(Refusal.ENFORCEMENT_WITHOUT_PROVIDER);

        assertEquals(none, obstacle(before, after, A_PROGRAM));
        assertEquals(none, obstacle(before, after, THROUGH_OKTA, okta().withStatus(ProviderStatus.DISABLED, NOW)));
        assertEquals(none, obstacle(before, after, A_PROGRAM, okta().withStatus(ProviderStatus.DRAFT, NOW)));
        assertEquals(Optional.empty(), obstacle(before, after, A_PROGRAM, okta()));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIONAL", "REMINDED"})
    void a_person_who_requires_it_has_just_come_in_that_way(SsoEnforcement before) {
        var untried = Optional.of(Refusal.ENFORCEMENT_UNTRIED);

        assertEquals(untried, obstacle(before, SsoEnforcement.REQUIRED, BY_PASSWORD, okta()));
        assertEquals(Optional.empty(), obstacle(before, SsoEnforcement.REQUIRED, THROUGH_OKTA, okta()));
        assertEquals(Optional.empty(), obstacle(before, SsoEnforcement.REQUIRED, A_PROGRAM, okta()));
    }

    @Test
    void reminding_needs_no_try() {
        assertEquals(Optional.empty(), obstacle(SsoEnforcement.OPTIONAL, SsoEnforcement.REMINDED, BY_PASSWORD, okta()));
    }

    @Test
    void what_came_in_by_what_the_provider_was_before_shows_nothing_of_what_it_is() {
        Provider changed = okta().proven(okta().config());

        assertEquals(
                Optional.of(Refusal.ENFORCEMENT_UNTRIED),
                obstacle(SsoEnforcement.OPTIONAL, SsoEnforcement.REQUIRED, THROUGH_OKTA, changed));
    }
}
