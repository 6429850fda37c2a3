package dev.vestibule.adapters.persistence.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.Attempts;
import dev.vestibule.application.testing.TestClock;
import dev.vestibule.application.testing.contract.AttemptsContract;
import dev.vestibule.domain.session.ClientAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedAttemptsContractTest extends AttemptsContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    private final TestClock clock = new TestClock();
    private final SharedAttempts attempts = onANode();

    private SharedAttempts onANode() {
        return new SharedAttempts(POSTGRES.persistence().bean(DataSource.class), clock);
    }

    @Override
    protected Attempts attempts() {
        return attempts;
    }

    @Override
    protected void advance(Duration duration) {
        clock.advance(duration);
    }

    @Test
    void all_nodes_count_together() {
        var home = new ClientAddress("192.0.2.1");
        SharedAttempts otherNode = onANode();
        for (int i = 0; i < 5; i++) {
            otherNode.password("alice@acme.example", home);
        }

        assertEquals(Attempts.Verdict.TOO_MANY, attempts.password("alice@acme.example", home));
    }

    @Test
    void a_bucket_that_has_expired_is_swept() throws SQLException {
        attempts.password("alice@acme.example", new ClientAddress("192.0.2.1"));
        assertEquals(0, attempts.sweep(100));

        try (Connection connection = POSTGRES.persistence().database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update attempt_buckets set expires_at = 1");
        }

        assertEquals(3, attempts.sweep(100));
    }
}
