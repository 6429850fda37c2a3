package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.testing.OnPostgres;
import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcOutboxContractTest extends OutboxContract {
    @RegisterExtension
    static final OnPostgres POSTGRES = new OnPostgres();

    @Override
    protected UnitOfWork unitOfWork() {
        return POSTGRES.persistence().unitOfWork();
    }
}
