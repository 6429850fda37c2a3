package dev.vestibule.bootstrap.settings;

/// Everything the operator has set, checked.
public record Settings(
        Mode mode,
        WebSettings web,
        DatabaseSettings database,
        StateSettings state,
        AdminSettings admin,
        EncryptionSettings encryption,
        OutboundSettings outbound,
        MailSettings mail,
        SessionSettings sessions) {
    /// Throws `WrongSetting` at the first one that is wrong.
    public static Settings read(Mode mode, SettingsSource source) {
        var texts = new Texts(source);
        DatabaseSettings database = DatabaseSettings.read(texts);
        return new Settings(
                mode,
                WebSettings.read(texts, mode),
                database,
                StateSettings.read(texts),
                AdminSettings.read(texts),
                EncryptionSettings.read(texts, mode, database),
                OutboundSettings.read(texts, mode),
                MailSettings.read(texts),
                SessionSettings.read(texts));
    }
}
