package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.settings.Mode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/// The service as a process of its own that kills itself, as `kill -9` does, before the step with the given number. The
/// steps are the statements and commits that follow the claim of a flow, whoever makes them: the callback or the relay.
final class KilledService {
    private KilledService() {}

    public static void main(String... arguments) {
        System.exit(Launch.prepare(Mode.SERVE, arguments).start().untilStopped());
    }

    /// Between the framework and the pool.
    @Singleton
    @Requires(property = "test.kill-before")
    static final class Killer implements BeanCreatedEventListener<DataSource>, Ordered {
        private static final int NOT_YET = Integer.MIN_VALUE;

        private final int killBefore;
        private final AtomicInteger steps = new AtomicInteger(NOT_YET);

        Killer(@Value("${test.kill-before}") int killBefore) {
            this.killBefore = killBefore;
        }

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            return ProxyDataSourceBuilder.create(event.getBean())
                    .beforeQuery((_, queries) -> queries.forEach(query -> step(query.getQuery())))
                    .beforeMethod(call -> {
                        if ("commit".equals(call.getMethod().getName())) {
                            step("commit");
                        }
                    })
                    .build();
        }

        private void step(String what) {
            if (what.contains("flow_claims") && what.contains("insert")) {
                steps.compareAndSet(NOT_YET, 0);
            }
            if (steps.get() != NOT_YET && steps.incrementAndGet() == killBefore) {
                kill();
            }
        }

        private static void kill() {
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                String.valueOf(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
