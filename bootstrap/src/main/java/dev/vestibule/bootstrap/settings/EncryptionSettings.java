package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_ENCRYPTION_KEYS;

import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import java.util.Optional;

/// The keys that stored secrets hang on. Empty: made once and kept in the data directory, which is right only where
/// the database is kept there, too.
public record EncryptionSettings(Optional<EncryptionKeys> keys) {
    static EncryptionSettings read(Texts texts, Mode mode, DatabaseSettings database) {
        if (mode == Mode.SERVE && database instanceof DatabaseSettings.Outer) {
            texts.demand(
                    VESTIBULE_ENCRYPTION_KEYS,
                    "with a database of your own it should be what `./vestibule keygen` prints");
        }
        return new EncryptionSettings(texts.findSecret(
                VESTIBULE_ENCRYPTION_KEYS,
                EncryptionKeys::parse,
                "keys of 32 bytes in base64, newest first, separated by commas; `./vestibule keygen` prints one"));
    }
}
