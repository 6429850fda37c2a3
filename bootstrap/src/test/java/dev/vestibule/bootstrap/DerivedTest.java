package dev.vestibule.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vestibule.bootstrap.settings.DatabaseAccess;
import dev.vestibule.bootstrap.settings.DatabaseAccess.Credential;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private static final DatabaseAccess DATABASE =
            new DatabaseAccess("jdbc:postgresql://db/vestibule", Optional.of("app"), Optional.of(new Credential("pw")));

    private static Map<String, Object> derived(Mode mode) {
        var given = Map.of("vestibule.port", "9000", "vestibule.base-url", "https://login.example.com");
        return Derived.properties(Settings.read(mode, property -> Optional.ofNullable(given.get(property))), DATABASE);
    }

    @Test
    void what_was_checked_is_what_the_framework_gets() {
        Map<String, Object> properties = derived(Mode.SERVE);

        assertEquals(9000, properties.get("micronaut.server.port"));
        assertEquals(8081, properties.get("endpoints.all.port"));
        assertEquals("jdbc:postgresql://db/vestibule", properties.get("datasources.default.url"));
        assertEquals("app", properties.get("datasources.default.username"));
        assertEquals("pw", properties.get("datasources.default.password"));
    }

    @Test
    void only_development_mode_hides_from_the_network() {
        assertEquals("localhost", derived(Mode.DEV).get("micronaut.server.host"));
        assertFalse(derived(Mode.SERVE).containsKey("micronaut.server.host"));
    }
}
