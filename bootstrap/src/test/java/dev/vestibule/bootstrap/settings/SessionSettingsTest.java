package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.organization.SessionPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSettingsTest {
    @Test
    void defaults() {
        assertEquals(
                new SessionPolicy(Duration.ofDays(7), Duration.ofHours(8), Duration.ofDays(7)),
                Given.NOTHING.in(Mode.DEV).sessions().ceiling());
    }

    @Test
    void every_property_name() {
        SessionSettings sessions = Given.NOTHING
                .with("vestibule.session-idle", "30m")
                .with("vestibule.session-absolute", "1d")
                .with("vestibule.sso-freshness", "90s")
                .in(Mode.DEV)
                .sessions();

        assertEquals(
                new SessionPolicy(Duration.ofSeconds(90), Duration.ofMinutes(30), Duration.ofDays(1)),
                sessions.ceiling());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0h", "8", "eight hours", "-1h", "1w"})
    void what_is_no_duration_is_refused(String text) {
        Given.NOTHING.with("vestibule.session-idle", text).refusal(Mode.DEV, "VESTIBULE_SESSION_IDLE");
        Given.NOTHING.with("vestibule.sso-freshness", text).refusal(Mode.DEV, "VESTIBULE_SSO_FRESHNESS");
    }

    @Test
    void a_session_does_not_idle_longer_than_it_lasts() {
        Given.NOTHING.with("vestibule.session-idle", "8d").refusal(Mode.DEV, "VESTIBULE_SESSION_IDLE");
    }
}
