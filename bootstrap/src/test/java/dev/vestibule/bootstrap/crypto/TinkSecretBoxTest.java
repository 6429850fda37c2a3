package dev.vestibule.bootstrap.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.world.SecretBox.Ciphertext;
import dev.vestibule.application.port.out.world.SecretBox.Plaintext;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TinkSecretBoxTest {
    private static final Plaintext SECRET = new Plaintext("s3cret \u00e9");
    private static final String OLD = EncryptionKeys.newlyMade().reveal();
    private static final String NEW = EncryptionKeys.newlyMade().reveal();

    private final TinkSecretBox box = boxWith(OLD);

    private static TinkSecretBox boxWith(String keys) {
        return new TinkSecretBox(new Keyring(EncryptionKeys.parse(keys).orElseThrow()));
    }

    @Test
    void what_was_sealed_opens_at_its_place() {
        Ciphertext sealed = box.seal(SECRET, "provider/1");

        assertEquals(SECRET, box.open(sealed, "provider/1"));
    }

    @Test
    void what_was_moved_to_another_row_does_not_open() {
        Ciphertext sealed = box.seal(SECRET, "provider/1");

        assertThrows(IllegalStateException.class, () -> box.open(sealed, "provider/2"));
    }

    @Test
    void what_was_changed_does_not_open() {
        byte[] bytes = Base64.getDecoder().decode(box.seal(SECRET, "provider/1").base64());
        bytes[bytes.length - 1] ^= 1;
        var changed = new Ciphertext(Base64.getEncoder().encodeToString(bytes));

        assertThrows(IllegalStateException.class, () -> box.open(changed, "provider/1"));
        assertThrows(IllegalStateException.class, () -> box.open(new Ciphertext("%"), "provider/1"));
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        assertNotEquals(box.seal(SECRET, "provider/1"), box.seal(SECRET, "provider/1"));
    }

    @Test
    void an_older_key_still_opens_and_the_newest_seals() {
        Ciphertext old = box.seal(SECRET, "provider/1");
        TinkSecretBox rotated = boxWith(NEW + "," + OLD);

        assertEquals(SECRET, rotated.open(old, "provider/1"));
        assertEquals(SECRET, boxWith(NEW).open(rotated.seal(SECRET, "provider/1"), "provider/1"));
    }

    @Test
    void without_its_key_a_secret_stays_shut() {
        Ciphertext old = box.seal(SECRET, "provider/1");

        assertThrows(IllegalStateException.class, () -> boxWith(NEW).open(old, "provider/1"));
    }
}
