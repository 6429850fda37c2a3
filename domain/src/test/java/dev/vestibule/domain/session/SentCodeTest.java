package dev.vestibule.domain.session;

import static dev.vestibule.domain.Examples.ACME;
import static dev.vestibule.domain.Examples.ALICE;
import static dev.vestibule.domain.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.domain.mailbox.MailboxCodeHash;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentCodeTest {
    private static final SentCode CODE = SentCode.sent(
            new SentCodeId(new UUID(8, 1)),
            MailboxPurpose.SSO_REPAIR,
            ALICE,
            ACME,
            new SessionId(new UUID(7, 1)),
            new MailboxCodeHash("ab"),
            NOW);

    @Test
    void a_code_is_good_for_ten_minutes() {
        Instant end = NOW.plus(Duration.ofMinutes(10));

        assertTrue(CODE.isOpen(end.minusNanos(1)));
        assertFalse(CODE.isOpen(end));
    }

    @Test
    void five_wrong_ones_are_enough() {
        SentCode missedFour =
                Stream.iterate(CODE, SentCode::missed).skip(4).findFirst().orElseThrow();

        assertTrue(missedFour.isOpen(NOW));
        assertEquals(5, missedFour.missed().tries());
        assertFalse(missedFour.missed().isOpen(NOW));
    }

    @Test
    void a_code_that_was_used_is_good_no_more() {
        assertFalse(CODE.closed(NOW).isOpen(NOW));
        assertFalse(CODE.closed(NOW).missed().isOpen(NOW));
    }
}
