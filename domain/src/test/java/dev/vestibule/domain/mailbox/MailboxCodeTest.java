package dev.vestibule.domain.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxCodeTest {
    private static final MailboxCode CODE = new MailboxCode("AB1DE0GH");

    @ParameterizedTest
    @ValueSource(strings = {"AB1DE0GH", "ab1de0gh", "AB1D-E0GH", " AB1D E0GH\n", "ABID-EOGH", "abld-eogh"})
    void it_is_read_as_people_type_it(String typed) {
        assertEquals(Optional.of(CODE), MailboxCode.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB1DE0G", "AB1DE0GHJ", "AB1DE0G!", "AB1DE0GU", "\uff21B1DE0GH"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertEquals(Optional.empty(), MailboxCode.parse(typed));
    }

    @Test
    void a_long_text_is_not_even_looked_at() {
        assertEquals(Optional.of(CODE), MailboxCode.parse("-".repeat(24) + "AB1DE0GH"));
        assertEquals(Optional.empty(), MailboxCode.parse("-".repeat(25) + "AB1DE0GH"));
    }

    @Test
    void it_is_shown_in_two_halves_and_printed_never() {
        assertEquals("AB1D-E0GH", CODE.spoken());
        assertEquals("MailboxCode[hidden]", CODE.toString());
    }

    @Test
    void only_what_reads_well_is_a_code() {
        assertThrows(IllegalArgumentException.class, () -> new MailboxCode("ab1de0gh"));
    }

    @Test
    void only_the_same_digest_matches() {
        assertTrue(new MailboxCodeHash("aa").matches(new MailboxCodeHash("aa")));
        assertFalse(new MailboxCodeHash("aa").matches(new MailboxCodeHash("ab")));
    }
}
