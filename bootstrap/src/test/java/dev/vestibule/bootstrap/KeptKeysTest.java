package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptKeysTest {
    private static final String ADMIN_KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path temporary;

    private KeptKeys keys(Map<String, String> settings) {
        return new KeptKeys(Settings.read(
                Mode.DEV,
                property -> Optional.ofNullable(settings.get(property))
                        .or(() -> property.equals("vestibule.data-dir")
                                ? Optional.of(temporary.toString())
                                : Optional.empty())));
    }

    @Test
    void keys_are_made_once_and_kept() {
        String encryption = keys(Map.of()).encryptionKeys().reveal();
        String admin = keys(Map.of()).findAdminApiKey().orElseThrow().reveal();

        assertEquals(encryption, keys(Map.of()).encryptionKeys().reveal());
        assertEquals(admin, keys(Map.of()).findAdminApiKey().orElseThrow().reveal());
        assertTrue(admin.length() >= 32);
    }

    @Test
    void what_the_operator_gave_is_used() {
        assertEquals(
                ADMIN_KEY,
                keys(Map.of("vestibule.admin-api-key", ADMIN_KEY))
                        .findAdminApiKey()
                        .orElseThrow()
                        .reveal());
    }

    @Test
    void a_broken_key_file_is_one_sentence_and_is_not_overwritten() {
        StateFolder.open(temporary).keep("encryption.keys", "broken");

        assertThrows(CannotStart.class, () -> keys(Map.of()).encryptionKeys());
        assertEquals(Optional.of("broken"), StateFolder.open(temporary).find("encryption.keys"));
    }
}
