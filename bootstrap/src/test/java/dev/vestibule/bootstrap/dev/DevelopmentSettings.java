package dev.vestibule.bootstrap.dev;

import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/// Development mode's settings, with nothing set but the data directory.
public final class DevelopmentSettings {
    private DevelopmentSettings() {}

    public static Settings in(Path folder) {
        return Settings.read(
                Mode.DEV,
                property -> Optional.of(folder.toString()).filter(_ -> property.equals("vestibule.data-dir")));
    }
}
