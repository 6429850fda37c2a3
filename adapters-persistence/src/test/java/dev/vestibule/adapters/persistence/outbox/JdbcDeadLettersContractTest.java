package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.DeadLettersContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDeadLettersContractTest extends DeadLettersContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }

    @Override
    protected void pass(Duration time) {
        OutboxTime.pass(POSTGRES.persistence().database(), time);
    }
}
