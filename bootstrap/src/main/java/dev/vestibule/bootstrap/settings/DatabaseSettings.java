package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_DATABASE_PASSWORD;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_DATABASE_URL;
import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_DATABASE_USERNAME;

import java.util.Optional;

/// Which PostgreSQL keeps everything.
public sealed interface DatabaseSettings {
    /// The one that comes along, kept under the data directory.
    record Embedded() implements DatabaseSettings {}

    /// The operator's own.
    record Outer(DatabaseAccess access) implements DatabaseSettings {}

    static DatabaseSettings read(Texts texts) {
        Optional<DatabaseAccess> url = texts.findSecret(
                VESTIBULE_DATABASE_URL,
                DatabaseAccess::parse,
                "jdbc:postgresql://host:5432/name or postgres://user:password@host:5432/name");
        return url.<DatabaseSettings>map(access -> new Outer(
                        access.with(texts.find(VESTIBULE_DATABASE_USERNAME), texts.find(VESTIBULE_DATABASE_PASSWORD))))
                .orElseGet(() -> embedded(texts));
    }

    private static DatabaseSettings embedded(Texts texts) {
        if (texts.find(VESTIBULE_DATABASE_USERNAME).isPresent()
                || texts.find(VESTIBULE_DATABASE_PASSWORD).isPresent()) {
            throw new WrongSetting(
                    VESTIBULE_DATABASE_URL + " is missing; it should be set where a database username or password is.");
        }
        return new Embedded();
    }
}
