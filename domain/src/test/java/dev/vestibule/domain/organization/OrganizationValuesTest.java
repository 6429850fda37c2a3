package dev.vestibule.domain.organization;

import static dev.vestibule.domain.Examples.acme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationValuesTest {
    private static final SessionPolicy POLICY =
            new SessionPolicy(Duration.ofDays(7), Duration.ofHours(8), Duration.ofDays(7));

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme", "acme-2", "0"})
    void slugs_are_short_and_plain(String text) {
        assertEquals(text, new OrganizationSlug(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "a_b", "ä", "a/b", "01890a5d-ac96-774b-bcce-b302099a8057"})
    void other_texts_are_no_slugs(String text) {
        assertThrows(IllegalArgumentException.class, () -> new OrganizationSlug(text));
    }

    @Test
    void a_slug_has_at_most_63_characters() {
        assertTrue(OrganizationSlug.isWellFormed("a".repeat(63)));
        assertFalse(OrganizationSlug.isWellFormed("a".repeat(64)));
    }

    @Test
    void domains_compare_without_case() {
        assertEquals(new DomainName("acme.example"), new DomainName("ACME.Example"));
        assertTrue(DomainName.isWellFormed("xn--jrg-sna.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", ".acme.example", "acme..example", "acme.example.", "a b.example", "1.2.3.4"})
    void other_texts_are_no_domains(String text) {
        assertFalse(DomainName.isWellFormed(text));
        assertThrows(IllegalArgumentException.class, () -> new DomainName(text));
    }

    @Test
    void roles_are_ordered() {
        assertTrue(OrganizationRole.OWNER.isAtLeast(OrganizationRole.MANAGER));
        assertTrue(OrganizationRole.MANAGER.isAtLeast(OrganizationRole.MANAGER));
        assertFalse(OrganizationRole.ADMIN.isAtLeast(OrganizationRole.MANAGER));
    }

    @Test
    void seats_are_counted_only_where_they_are_limited() {
        Organization limited = changed(Optional.of(OptionalInt.of(2)));

        assertTrue(acme().hasSeatBeyond(1_000_000));
        assertTrue(limited.hasSeatBeyond(1));
        assertFalse(limited.hasSeatBeyond(2));
    }

    @Test
    void the_stricter_session_policy_wins_value_by_value() {
        var brief = new SessionPolicy(Duration.ofDays(1), Duration.ofHours(9), Duration.ofDays(1));

        assertEquals(
                new SessionPolicy(Duration.ofDays(1), Duration.ofHours(8), Duration.ofDays(1)), POLICY.within(brief));
        assertEquals(POLICY.within(brief), brief.within(POLICY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionPolicy(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1)));
    }

    @Test
    void a_change_touches_what_it_names_and_nothing_else() {
        Organization changed = new OrganizationChange(
                        Optional.of("Acme Corp"),
                        Optional.of(OrganizationStatus.DISABLED),
                        Optional.of(OrganizationRole.ADMIN),
                        Optional.of(Set.of(OrganizationFlag.REQUIRE_2FA)),
                        Optional.of(SsoEnforcement.REQUIRED),
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of(Duration.ofDays(2)),
                        Optional.of(OptionalInt.of(5)))
                .appliedTo(acme());

        assertEquals(acme(), changed(Optional.empty()));
        assertEquals("Acme Corp", changed.name());
        assertFalse(changed.isActive());
        assertEquals(OrganizationRole.ADMIN, changed.defaultRole());
        assertEquals(Set.of(OrganizationFlag.REQUIRE_2FA), changed.flags());
        assertEquals(SsoEnforcement.REQUIRED, changed.enforcement());
        assertEquals(
                new SessionPolicy(Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(2)), changed.sessions());
        assertEquals(OptionalInt.of(5), changed.seatLimit());
        assertEquals("require:2fa", OrganizationFlag.REQUIRE_2FA.wire());
    }

    private static Organization changed(Optional<OptionalInt> seatLimit) {
        return new OrganizationChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        seatLimit)
                .appliedTo(acme());
    }
}
