package dev.vestibule.adapters.persistence.testing;

import dev.vestibule.application.port.out.world.UnitOfWork;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.InstantSource;

/// This module as it runs, on a database of its own.
public final class Persistence implements AutoCloseable {
    /// Stands still; what moves it is the test's own argument.
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    private final TestDatabase database;
    private final ApplicationContext context;

    private Persistence(TestDatabase database, ApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static Persistence start() {
        TestDatabase database = TestDatabase.create();
        ApplicationContext context = ApplicationContext.builder()
                .properties(database.properties())
                .singletons(new TestSecretBox(), CLOCK)
                .start();
        return new Persistence(database, context);
    }

    public TestDatabase database() {
        return database;
    }

    public UnitOfWork unitOfWork() {
        return context.getBean(UnitOfWork.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
