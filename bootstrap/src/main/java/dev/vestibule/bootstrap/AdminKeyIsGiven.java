package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.Settings;
import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// Without a key in the settings nobody enters the admin API with one; development mode makes its own.
final class AdminKeyIsGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context) {
        Settings settings = context.getBean(Settings.class);
        return settings.mode() == Mode.DEV || settings.admin().apiKey().isPresent();
    }
}
