package dev.vestibule.adapters.persistence.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives a test class this module on a database of its own, without a row at the start of each test.
public final class OnPostgres implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private @Nullable Persistence persistence;

    public Persistence persistence() {
        if (persistence == null) {
            throw new IllegalStateException("register me as a static field");
        }
        return persistence;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        persistence = Persistence.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        persistence().database().empty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        persistence().close();
    }
}
