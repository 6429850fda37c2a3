package dev.vestibule.domain.provider;

import static dev.vestibule.domain.Examples.NOW;
import static dev.vestibule.domain.Examples.config;
import static dev.vestibule.domain.Examples.okta;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderLifeTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static final OidcConfig ELSEWHERE = new OidcChange(
                    Optional.of(new Issuer("https://elsewhere.example")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
            .appliedTo(config());
    private static final ProviderDraft DRAFT = new ProviderDraft(new DraftId(new UUID(8, 2)), ELSEWHERE);

    @Test
    void a_disabled_provider_can_be_revived_for_thirty_days() {
        Provider disabled = okta().withStatus(ProviderStatus.DISABLED, NOW);

        assertTrue(disabled.canBeRevived(LATER.minusNanos(1)));
        assertFalse(disabled.canBeRevived(LATER));
        assertFalse(okta().canBeRevived(NOW));
        assertFalse(disabled.withStatus(ProviderStatus.ENABLED, NOW).canBeRevived(NOW));
    }

    @Test
    void what_was_never_enabled_is_not_revived() {
        var history = ProviderHistory.madeAt(NOW).then(ProviderStatus.DISABLED, NOW);

        assertEquals(new ProviderHistory(NOW, Optional.empty(), Optional.of(NOW)), history);
        assertFalse(history.canBeRevived(NOW));
    }

    @Test
    void a_draft_is_not_in_force_until_it_is_proven() {
        Provider drafted = okta().drafted(DRAFT, "Renamed", okta().policy());

        assertEquals(config(), drafted.config());
        assertEquals("Renamed", drafted.name());
        assertEquals(okta().trustVersion(), drafted.trustVersion());
        assertEquals(ELSEWHERE, drafted.tried().config());
        assertEquals(config(), okta().tried().config());
        Provider proven = drafted.proven(ELSEWHERE);
        assertEquals(ELSEWHERE, proven.config());
        assertEquals(Optional.empty(), proven.draft());
        assertEquals(okta().trustVersion().next(), proven.trustVersion());
    }

    @Test
    void a_change_of_trust_ends_a_draft_and_another_change_does_not() {
        Provider drafted = okta().drafted(DRAFT, "Okta", okta().policy());

        assertEquals(
                Optional.empty(),
                drafted.reconfigured("Okta", ELSEWHERE, okta().policy()).draft());
        assertEquals(
                Optional.of(DRAFT),
                drafted.reconfigured("Okta", config(), okta().policy()).draft());
    }
}
