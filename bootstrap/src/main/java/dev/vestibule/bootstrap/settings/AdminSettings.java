package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_ADMIN_API_KEY;

import java.util.Optional;

/// The operator's key to the admin API, valid for the whole instance; empty when none was given.
public record AdminSettings(Optional<AdminApiKey> apiKey) {
    static AdminSettings read(Texts texts) {
        return new AdminSettings(texts.findSecret(
                VESTIBULE_ADMIN_API_KEY,
                AdminApiKey::parse,
                "at least 32 characters, without blanks, such as what `./vestibule keygen` prints"));
    }
}
