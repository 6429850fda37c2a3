package dev.vestibule.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateSettingsTest {
    @Test
    void defaults() {
        assertEquals(
                Path.of(".vestibule").toAbsolutePath(),
                Given.NOTHING.in(Mode.DEV).state().folder());
    }

    @Test
    void every_property_name() {
        StateSettings state = Given.NOTHING
                .with("vestibule.data-dir", "/var/lib/vestibule")
                .in(Mode.DEV)
                .state();

        assertEquals(Path.of("/var/lib/vestibule"), state.folder());
    }
}
