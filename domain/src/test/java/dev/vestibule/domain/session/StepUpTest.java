package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ACME;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.GLOBEX;
import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.assurance;
import static dev.vestibule.domain.Examples.session;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepUpTest {
    private static final Instant TEN_MINUTES_LATER = NOW.plus(Session.SETUP_STEP_UP);

    @Test
    void an_own_credential_counts_for_setting_up_for_ten_minutes() {
        Session own = session(ALICE, Optional.of(NOW));

        assertTrue(own.maySetUp(ACME, TEN_MINUTES_LATER.minusMillis(1)));
        assertFalse(own.maySetUp(ACME, TEN_MINUTES_LATER));
    }

    @Test
    void the_organizations_own_single_sign_on_counts_as_long_and_for_no_other() {
        Session sso = session(ALICE, Optional.empty(), assurance());

        assertTrue(sso.maySetUp(ACME, TEN_MINUTES_LATER.minusMillis(1)));
        assertFalse(sso.maySetUp(ACME, TEN_MINUTES_LATER));
        assertFalse(sso.maySetUp(GLOBEX, NOW));
    }

    @Test
    void changing_links_takes_the_own_credential_within_five_minutes() {
        assertTrue(session(ALICE, Optional.of(NOW))
                .hasSteppedUp(NOW.plus(Session.STEP_UP).minusMillis(1)));
        assertFalse(session(ALICE, Optional.of(NOW)).hasSteppedUp(NOW.plus(Session.STEP_UP)));
        assertFalse(session(ALICE, Optional.empty(), assurance()).hasSteppedUp(NOW));
    }

    @Test
    void a_notice_of_a_provider_is_about_somebody() {
        assertThrows(
                IllegalArgumentException.class, () -> new LogoutNotice(Optional.empty(), Optional.empty(), "j1", NOW));
    }
}
