package dev.vestibule.adapters.persistence.testing;

import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.TestClock;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/// This module as it runs, on a database of its own. What others give it for real is here a secret box whose key
/// everybody knows, and a clock that stands still until a test moves it.
public final class Persistence implements AutoCloseable {
    private final TestDatabase database;
    private final ApplicationContext context;
    private final TestClock clock;

    private Persistence(TestDatabase database, ApplicationContext context, TestClock clock) {
        this.database = database;
        this.context = context;
        this.clock = clock;
    }

    public static Persistence start() {
        return start(Map.of());
    }

    /// With a `StatementCount`.
    public static Persistence startCounting() {
        return start(Map.of("test.statements", "counted"));
    }

    /// With some properties otherwise.
    public static Persistence start(Map<String, Object> properties) {
        TestDatabase database = TestDatabase.create();
        var clock = new TestClock();
        ApplicationContext context = ApplicationContext.builder()
                .properties(database.properties())
                .properties(properties)
                .singletons(new TestSecretBox(), clock)
                .start();
        return new Persistence(database, context, clock);
    }

    public TestDatabase database() {
        return database;
    }

    public TestClock clock() {
        return clock;
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
