package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_ADMIN_API_KEY;

import dev.vestibule.adapters.web.settings.AdminApiKey;
import java.util.Optional;

/// The operator's key to the admin API, valid for the whole instance; empty when none was given.
public record AdminSettings(Optional<AdminApiKey> apiKey) {
    /// What the audit log calls it.
    private static final String NAME = "operator";

    static AdminSettings read(Texts texts) {
        return new AdminSettings(texts.findSecret(
                VESTIBULE_ADMIN_API_KEY,
                text -> Optional.of(text).filter(AdminApiKey::isWellFormed).map(AdminSettings::key),
                "at least 32 characters, without blanks, such as what `./vestibule keygen` prints"));
    }

    public static AdminApiKey key(String text) {
        return new AdminApiKey(NAME, text);
    }
}
