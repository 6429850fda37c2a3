package dev.vestibule.bootstrap;

import dev.vestibule.adapters.web.settings.AdminApiKey;
import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import dev.vestibule.bootstrap.crypto.RandomText;
import dev.vestibule.bootstrap.settings.AdminSettings;
import dev.vestibule.bootstrap.settings.Settings;
import dev.vestibule.bootstrap.state.CannotStart;
import dev.vestibule.bootstrap.state.StateFolder;
import java.util.Optional;

/// The operator's keys, or those that were made here at the first start and kept in the data directory.
final class KeptKeys {
    private static final String ENCRYPTION_FILE = "encryption.keys";
    private static final String ADMIN_FILE = "admin-api.key";

    private final Settings settings;

    KeptKeys(Settings settings) {
        this.settings = settings;
    }

    EncryptionKeys encryptionKeys() {
        return settings.encryption().keys().orElseGet(this::keptEncryptionKeys);
    }

    private EncryptionKeys keptEncryptionKeys() {
        String text = folder().findOrMake(
                        ENCRYPTION_FILE, () -> EncryptionKeys.newlyMade().reveal());
        return EncryptionKeys.parse(text)
                .orElseThrow(() -> new CannotStart("The file " + folder().path().resolve(ENCRYPTION_FILE)
                        + " holds no encryption keys; put back the one that was there, or what it sealed is lost."));
    }

    /// Only development mode makes one by itself.
    Optional<AdminApiKey> findAdminApiKey() {
        return switch (settings.mode()) {
            case DEV -> settings.admin().apiKey().or(() -> Optional.of(keptAdminApiKey()));
            case SERVE -> settings.admin().apiKey();
        };
    }

    private AdminApiKey keptAdminApiKey() {
        return AdminSettings.key(folder().findOrMake(ADMIN_FILE, () -> new RandomText().bits256()));
    }

    private StateFolder folder() {
        return StateFolder.open(settings.state().folder());
    }
}
