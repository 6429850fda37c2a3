package dev.vestibule.bootstrap.settings;

import java.util.Optional;

/// Where settings come from.
@FunctionalInterface
public interface SettingsSource {
    /// The text of a property such as `vestibule.base-url`; empty when it is not set.
    Optional<String> find(String property);
}
