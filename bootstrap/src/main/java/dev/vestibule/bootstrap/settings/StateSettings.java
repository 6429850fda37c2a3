package dev.vestibule.bootstrap.settings;

import static dev.vestibule.bootstrap.settings.SettingName.VESTIBULE_DATA_DIR;

import java.nio.file.Path;

/// The data directory: the embedded database, and keys that were made here.
public record StateSettings(Path folder) {
    private static final Path STANDARD = Path.of(".vestibule");

    static StateSettings read(Texts texts) {
        return new StateSettings(texts.find(VESTIBULE_DATA_DIR, PemFiles::path, "the path of a folder")
                .orElse(STANDARD)
                .toAbsolutePath()
                .normalize());
    }
}
