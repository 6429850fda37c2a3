package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_SESSION_ABSOLUTE;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_SESSION_IDLE;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_SSO_FRESHNESS;

import dev.vestibule.domain.organization.SessionPolicy;
import java.time.Duration;

/// How long sign-ins last at most; an organization may set less.
public record SessionSettings(SessionPolicy ceiling) {
    private static final Duration STANDARD_IDLE = Duration.ofHours(8);
    private static final Duration STANDARD_ABSOLUTE = Duration.ofDays(7);
    private static final Duration STANDARD_FRESHNESS = Duration.ofDays(7);

    static SessionSettings read(Texts texts) {
        Duration idle = read(texts, VESTIBULE_SESSION_IDLE, STANDARD_IDLE);
        Duration absolute = read(texts, VESTIBULE_SESSION_ABSOLUTE, STANDARD_ABSOLUTE);
        Duration freshness = read(texts, VESTIBULE_SSO_FRESHNESS, STANDARD_FRESHNESS);
        if (idle.compareTo(absolute) > 0) {
            throw new WrongSetting(VESTIBULE_SESSION_IDLE
                    + " is longer than VESTIBULE_SESSION_ABSOLUTE; it should be at most as long.");
        }
        return new SessionSettings(new SessionPolicy(freshness, idle, absolute));
    }

    private static Duration read(Texts texts, SettingName name, Duration standard) {
        return texts.find(name, Numbers::duration, "a duration such as 30m, 8h or 7d")
                .orElse(standard);
    }
}
