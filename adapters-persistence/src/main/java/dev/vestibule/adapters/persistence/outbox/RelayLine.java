package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.domain.signal.RelayName;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The relays' line to each other: who is there, and that there is something to do. While it is down, relays look for
/// themselves now and then, and their leases end by time alone.
@Singleton
public final class RelayLine implements AutoCloseable {
    /// So often, at most, the others are called.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(RelayLine.class);

    private final DatasourceConfiguration database;
    private final AtomicReference<Optional<RelaySession>> session = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean somethingToTell = new AtomicBoolean();

    RelayLine(DatasourceConfiguration database) {
        this.database = database;
    }

    /// By which name the others know that this relay is there; empty while the line is down.
    public Optional<RelayName> name() {
        return session.get().map(RelaySession::name);
    }

    /// The others are called at the next step.
    public void call() {
        somethingToTell.set(true);
    }

    /// One step of the one thread that minds the line: calls the others if there is something to tell, and runs `wake`
    /// if one of them called. Opens the line where it is down.
    public void attend(Runnable wake) throws InterruptedException {
        try {
            RelaySession open = opened();
            if (somethingToTell.getAndSet(false)) {
                open.call();
            }
            if (open.isCalledWithin(PAUSE)) {
                wake.run();
            }
        } catch (SQLException cut) {
            LOG.warn("the line between relays is down: SQL state {}", cut.getSQLState());
            close();
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private RelaySession opened() throws SQLException {
        Optional<RelaySession> open = session.get();
        if (open.isEmpty()) {
            session.set(Optional.of(RelaySession.open(database)));
        }
        return session.get().orElseThrow();
    }

    /// From now on everybody knows that this relay is gone.
    @Override
    public void close() {
        session.getAndSet(Optional.empty()).ifPresent(RelaySession::close);
    }
}
