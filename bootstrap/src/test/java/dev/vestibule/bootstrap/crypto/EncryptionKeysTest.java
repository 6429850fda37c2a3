package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeysTest {
    private static final String ONE = EncryptionKeys.newlyMade().reveal();
    private static final String OTHER = EncryptionKeys.newlyMade().reveal();

    @Test
    void keys_read_back_in_the_order_they_were_written() {
        String text = ONE + "," + OTHER;

        assertEquals(text, EncryptionKeys.parse(text).orElseThrow().reveal());
    }

    @Test
    void blanks_around_a_key_and_the_url_alphabet_are_read() {
        String url = ONE.replace('+', '-').replace('/', '_');

        assertEquals(ONE, EncryptionKeys.parse(" " + url + " ").orElseThrow().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "not base64!", "c2hvcnQ="})
    void what_is_no_key_is_refused(String text) {
        assertTrue(EncryptionKeys.parse(text).isEmpty());
    }

    @Test
    void a_key_of_another_size_or_named_twice_is_refused() {
        String long33 = Base64.getEncoder().encodeToString(new byte[33]);

        assertTrue(EncryptionKeys.parse(long33).isEmpty());
        assertTrue(EncryptionKeys.parse(ONE + "," + ONE).isEmpty());
    }

    @Test
    void keys_are_never_printed() {
        assertFalse(EncryptionKeys.parse(ONE).orElseThrow().toString().contains(ONE));
    }
}
