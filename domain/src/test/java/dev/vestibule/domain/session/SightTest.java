package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.domain.Examples;
import dev.vestibule.domain.identity.IdentityId;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {
    private static final UserId SOMEBODY_ELSE = new UserId(new UUID(1, 0x666));

    /// What a session holds, a letter each: `o` the account's own credential, `a` and `b` two organizations' single
    /// sign-on, `-` nothing.
    private static Session holding(String letters, UserId user) {
        return Examples.session(
                user,
                letters.contains("o") ? Optional.of(NOW) : Optional.empty(),
                letters.chars()
                        .filter(letter -> letter == 'a' || letter == 'b')
                        .mapToObj(SightTest::sso)
                        .toArray(SsoAssurance[]::new));
    }

    private static SsoAssurance sso(int letter) {
        return new SsoAssurance(
                organization(letter),
                new ProviderId(new UUID(3, letter)),
                TrustVersion.FIRST,
                new IdentityId(new UUID(5, letter)),
                NOW,
                NOW.plusSeconds(60),
                Optional.empty());
    }

    private static OrganizationId organization(int letter) {
        return new OrganizationId(new UUID(2, letter));
    }

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({
        "o, o, true",
        "o, a, true",
        "o, ab, true",
        "o, oa, true",
        "o, -, true",
        "oa, o, true",
        "oa, b, true",
        "oa, ob, true",
        "oa, -, true",
        "a, a, true",
        "a, b, false",
        "a, ab, false",
        "a, o, false",
        "a, oa, false",
        "a, -, false",
        "ab, a, true",
        "ab, b, true",
        "ab, ab, true",
        "ab, o, false",
        "ab, oab, false",
        "ab, -, false",
    })
    void a_session_sees_another_of_its_account(String asking, String other, boolean shown) {
        assertEquals(shown, new Sight(holding(asking, ALICE)).shows(holding(other, ALICE)));
    }

    @ParameterizedTest(name = "{0} sees the part of {1}: {2}")
    @CsvSource({"o, a, true", "oa, b, true", "a, a, true", "a, b, false", "ab, a, true", "ab, b, true", "-, a, false"})
    void a_session_sees_an_organizations_part(String asking, char organization, boolean shown) {
        assertEquals(shown, new Sight(holding(asking, ALICE)).shows(organization(organization)));
    }

    @ParameterizedTest
    @CsvSource({"o", "a", "oab"})
    void nobody_sees_anothers_sessions_or_links(String asking) {
        Sight sight = new Sight(holding(asking, SOMEBODY_ELSE));

        assertFalse(sight.shows(holding(asking, ALICE)));
        assertFalse(sight.shows(Examples.identity(ALICE)));
    }

    @Test
    void a_link_belongs_to_its_organizations_part() {
        var linked = Examples.identity(ALICE);
        var there = Examples.session(ALICE, Optional.empty(), Examples.assurance());

        assertEquals(true, new Sight(there).shows(linked));
        assertEquals(true, new Sight(holding("o", ALICE)).shows(linked));
        assertEquals(false, new Sight(holding("a", ALICE)).shows(linked));
    }
}
