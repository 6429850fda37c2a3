package dev.vestibule.adapters.persistence.testing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/// Stands between the module and the pool, and hears every statement, commit and rollback that somebody asked for. It
/// is there only in contexts
/// that set the property `test.statements` to `counted`.
@Singleton
@Requires(property = "test.statements", value = "counted")
public final class StatementCount implements BeanCreatedEventListener<DataSource>, Ordered {
    private static final Set<String> BESIDE = Set.of("outbox-", "job-", "scheduled-", "db-scheduler");

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean())
                .afterQuery((_, queries) -> queries.forEach(query -> heard(query.getQuery())))
                .afterMethod(this::heard)
                .build();
    }

    private void heard(String statement) {
        if (isAsked()) {
            statements.add(statement);
        }
    }

    /// What runs by itself - relays, jobs, timers - runs beside, on threads of its own.
    private static boolean isAsked() {
        return BESIDE.stream().noneMatch(Thread.currentThread().getName()::startsWith);
    }

    private void heard(MethodExecutionContext call) {
        if (isAsked() && call.getTarget() instanceof java.sql.Connection) {
            calls.add(call.getMethod().getName());
        }
    }

    /// Beneath the framework's own wrapper, which hands out the connection of the transaction.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    public void reset() {
        statements.clear();
        calls.clear();
    }

    /// The statements since the last reset, in order.
    public List<String> statements() {
        return List.copyOf(statements);
    }

    public long commits() {
        return count("commit");
    }

    public long rollbacks() {
        return count("rollback");
    }

    /// How often the connection's isolation was changed, each time a statement that nothing else shows.
    public long isolationChanges() {
        return count("setTransactionIsolation");
    }

    private long count(String method) {
        return calls.stream().filter(method::equals).count();
    }
}
