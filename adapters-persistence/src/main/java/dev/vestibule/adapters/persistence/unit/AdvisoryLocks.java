package dev.vestibule.adapters.persistence.unit;

import dev.vestibule.adapters.persistence.sql.Sql;
import dev.vestibule.application.port.out.store.Locks;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL's advisory locks, which end with the transaction. All are taken by one statement, one after the other
/// in one order that is the same for everybody, so two units cannot wait for each other. What is shared is of
/// organizations, which come first.
@Singleton
@Bean(typed = AdvisoryLocks.class)
final class AdvisoryLocks implements Locks {
    /// The inner query is not flattened into the outer one, so the sort comes before the locks.
    private static final String ACQUIRE = """
            select pg_advisory_xact_lock_shared(hashtextextended(name, 0)) from unnest(?) as shared (name)
            union all
            select pg_advisory_xact_lock(hashtextextended(name, 0))
            from (select name from unnest(?) with ordinality as keys (name, place) order by place offset 0) as ordered
            """;

    private final Sql sql;

    AdvisoryLocks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void acquire(List<Key> keys) {
        sql.list(
                ACQUIRE,
                _ -> "",
                names(keys.stream().filter(AdvisoryLocks::isShared)),
                names(keys.stream().filter(key -> !isShared(key))));
    }

    private static boolean isShared(Key key) {
        return key instanceof Key.OfEntry;
    }

    private static String[] names(Stream<Key> keys) {
        return keys.map(AdvisoryLocks::name).distinct().sorted().toArray(String[]::new);
    }

    /// The number in front is the place of the kind in the order.
    private static String name(Key key) {
        return switch (key) {
            case Key.OfOrganization(var organization) -> "1|" + organization;
            case Key.OfEntry(var organization) -> "1|" + organization;
            case Key.OfUser(var user) -> "2|" + user;
            case Key.OfSubject(var provider, var issuer, var subject) -> "3|" + provider + "|" + issuer + "|" + subject;
        };
    }
}
