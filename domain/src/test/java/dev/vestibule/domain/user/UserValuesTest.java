package dev.vestibule.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserValuesTest {
    @ParameterizedTest
    @CsvSource({
        "alice@acme.example, ALICE@Acme.Example, true",
        "alice@acme.example, al.ice@acme.example, false",
        "alice@acme.example, alice+x@acme.example, false",
        "alice@acme.example, alice@globex.example, false",
        "jörg@acme.example, jörg@ACME.example, true",
        "jörg@acme.example, JÖRG@acme.example, false",
        "jörg@acme.example, Jörg@acme.example, false",
        "kelvin@acme.example, \u212Aelvin@acme.example, false"
    })
    void addresses_are_the_same_by_ascii_folding_alone(String one, String other, boolean same) {
        assertEquals(same, new EmailAddress(one).isSameAs(new EmailAddress(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "alice",
                "alice@",
                "@acme.example",
                "alice@acme",
                "a b@acme.example",
                "alice@acme.example ",
                "alice\u0000@acme.example",
                "alice@acme..example",
                "alice@-acme.example",
                "alice@127.0.0.1",
                "\"a\"@acme.example",
                "a@b@acme.example",
                "alice@acme.example\r\nBcc: x@y.example"
            })
    void other_texts_are_no_addresses(String text) {
        assertFalse(EmailAddress.isWellFormed(text));
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress(text));
    }

    @Test
    void an_address_is_kept_as_written_and_bounded() {
        String local = "a".repeat(64);

        assertEquals("Alice@Acme.example", new EmailAddress("Alice@Acme.example").toString());
        assertEquals(
                "acme.example", new EmailAddress("Alice@Acme.example").domain().value());
        assertTrue(EmailAddress.isWellFormed(local + "@acme.example"));
        assertFalse(EmailAddress.isWellFormed(local + "a@acme.example"));
        assertFalse(EmailAddress.isWellFormed("a@" + "a.".repeat(126) + "example"));
    }

    /// Delete, C1 controls, soft hyphen, blanks of any width, zero width, line and paragraph ends, reading directions,
    /// byte order marks, tags, halves of characters.
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x7F, 0x85, 0x9B, 0xAD, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF,
                0xE0041, 0xD83D, 0xDE00
            })
    void what_is_not_seen_is_in_no_address(int unseen) {
        assertFalse(EmailAddress.isWellFormed("ali" + Character.toString(unseen) + "ce@acme.example"));
    }

    @Test
    void letters_of_every_script_may_be_in_an_address() {
        assertTrue(EmailAddress.isWellFormed("\u00e4\u6f22\uD83D\uDE00@acme.example"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xE0041, 0xD83D, 0xDE00})
    void a_name_loses_what_is_not_seen(int unseen) {
        assertEquals("Alice", new PersonName("Ali" + Character.toString(unseen) + "ce").value());
        assertFalse(PersonName.isWellFormed(Character.toString(unseen)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029})
    void a_name_has_a_blank_where_a_line_would_end(int breaking) {
        assertEquals("Ali ce", new PersonName("Ali" + Character.toString(breaking) + "ce").value());
    }

    @Test
    void a_name_keeps_its_joiners_and_whole_characters() {
        assertEquals("\u0645\u06cc\u200c\u0646", new PersonName("\u0645\u06cc\u200c\u0646").value());
        assertEquals("\uD83D\uDC69\u200D\uD83D\uDD2C", new PersonName("\uD83D\uDC69\u200D\uD83D\uDD2C").value());
        assertFalse(PersonName.isWellFormed("\u200d\u00a0\u200c"));
    }

    @Test
    void a_name_read_again_is_the_same() {
        var cut = new PersonName("x".repeat(199) + " y");

        assertEquals(cut, new PersonName(cut.value()));
    }

    @Test
    void a_name_is_one_line_of_at_most_200_characters() {
        assertEquals("Alice Ω", new PersonName(" Alice\tΩ\n").value());
        assertEquals(200, new PersonName("x".repeat(200)).value().length());
        assertEquals("x".repeat(200), new PersonName("x".repeat(300)).value());
        assertEquals("x".repeat(199), new PersonName("x".repeat(199) + "\uD83D\uDE00").value());
        assertFalse(PersonName.isWellFormed(" \n\u0007"));
        assertTrue(PersonName.isWellFormed("x"));
        assertThrows(IllegalArgumentException.class, () -> new PersonName(" "));
    }

    @Test
    void passwords_have_12_to_256_characters_and_do_not_print() {
        assertFalse(Password.isAcceptable("x".repeat(11)));
        assertTrue(Password.isAcceptable("x".repeat(12)));
        assertTrue(Password.isAcceptable("x".repeat(256)));
        assertFalse(Password.isAcceptable("x".repeat(257)));
        assertEquals("Password[hidden]", new Password("hush").toString());
        assertEquals("PasswordHash[hidden]", new PasswordHash("hush").toString());
    }

    @Test
    void usernames_are_lower_case() {
        assertEquals("alice", new Username("Alice").value());
        assertEquals("alice", new Username("Alice").toString());
        assertThrows(IllegalArgumentException.class, () -> new Username(""));
        assertThrows(IllegalArgumentException.class, () -> new Username("a b"));
    }
}
